import { articleElement, type FictionalFields } from './fictional-article-element.ts';
import { dateElements, element, textElement } from './xml-element.ts';

export type { FictionalAuthor } from './fictional-article-element.ts';

/** What may be said of a fictional record; whatever is left out is made up from the PMID. */
export type FictionalArticle = FictionalFields & {
  readonly version?: number;
  readonly status?: string;
  /** The days, as `YYYY-MM-DD`, that PubMed took it in and last changed it. */
  readonly entrezDate?: string;
  readonly revisedDate?: string;
  readonly completedDate?: string;
  readonly pmcid?: string;
  readonly mesh?: readonly FictionalHeading[];
  readonly keywords?: readonly string[];
  /** CommentsCorrections, by their RefType. */
  readonly notices?: readonly FictionalNotice[];
  readonly references?: readonly {
    readonly citation: string;
    readonly pmid?: string;
    readonly doi?: string;
  }[];
  readonly conflictOfInterest?: string;
  /** In the article's own ArticleIdList; the DOI and the PMCID come by themselves. */
  readonly articleIds?: Readonly<Record<string, string>>;
};

type FictionalHeading = {
  readonly descriptor: string;
  readonly major?: boolean;
  readonly qualifiers?: readonly { readonly name: string; readonly major?: boolean }[];
};

type FictionalNotice = {
  readonly refType: string;
  readonly source: string;
  readonly pmid?: string;
  readonly note?: string;
};

/** The XML of one PubmedArticle in the shape of a real one, with a plainly fictional text. */
export function fictionalArticle(given: FictionalArticle): string {
  const entrez = given.entrezDate ?? '2020-03-02';
  const citation =
    textElement('PMID', given.pmid, { Version: String(given.version ?? 1) }) +
    element('DateCompleted', given.completedDate && dateElements(given.completedDate)) +
    element('DateRevised', dateElements(given.revisedDate ?? entrez)) +
    articleElement(given) +
    element(
      'MedlineJournalInfo',
      textElement('Country', 'Ruritania') +
        textElement('MedlineTA', given.journal?.iso ?? 'Fict J Imag Med') +
        textElement('NlmUniqueID', '9999999'),
    ) +
    element('CommentsCorrectionsList', (given.notices ?? []).map(notice).join('')) +
    element('MeshHeadingList', (given.mesh ?? []).map(heading).join('')) +
    element('KeywordList', (given.keywords ?? []).map(keyword).join(''), { Owner: 'NOTNLM' }) +
    textElement('CoiStatement', given.conflictOfInterest);
  const attributes = { Status: given.status ?? 'MEDLINE', Owner: 'NLM' };
  return element(
    'PubmedArticle',
    element('MedlineCitation', citation, attributes) + pubmedData(given, entrez),
  );
}

function pubmedData(given: FictionalArticle, entrez: string): string {
  const { pmid, pmcid, doi } = given;
  const ids = { pubmed: pmid, pmc: pmcid, doi: doi || undefined, ...given.articleIds };
  const history = ['pubmed', 'entrez'].map((PubStatus) =>
    element('PubMedPubDate', dateElements(entrez), { PubStatus }),
  );
  const references = (given.references ?? []).map((one) =>
    element(
      'Reference',
      textElement('Citation', one.citation) + idList({ pubmed: one.pmid, doi: one.doi }),
    ),
  );
  return element(
    'PubmedData',
    element('History', history.join('')) +
      textElement('PublicationStatus', 'ppublish') +
      idList(ids) +
      element('ReferenceList', references.join('')),
  );
}

function idList(ids: Readonly<Record<string, string | undefined>>): string {
  const list = Object.entries(ids).map(([IdType, id]) => textElement('ArticleId', id, { IdType }));
  return element('ArticleIdList', list.join(''));
}

function notice({ refType, source, pmid, note }: FictionalNotice): string {
  const content =
    textElement('RefSource', source) +
    textElement('PMID', pmid, { Version: '1' }) +
    textElement('Note', note);
  return element('CommentsCorrections', content, { RefType: refType });
}

function heading({ descriptor, major, qualifiers = [] }: FictionalHeading): string {
  const names = qualifiers.map((one) =>
    textElement('QualifierName', one.name, { UI: 'Q999999', MajorTopicYN: yesNo(one.major) }),
  );
  const own = textElement('DescriptorName', descriptor, {
    UI: 'D999999',
    MajorTopicYN: yesNo(major),
  });
  return element('MeshHeading', own + names.join(''));
}

function keyword(text: string): string {
  return textElement('Keyword', text, { MajorTopicYN: 'N' });
}

function yesNo(value: boolean | undefined): string {
  return value ? 'Y' : 'N';
}
