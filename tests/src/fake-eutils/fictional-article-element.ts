import { dateElements, element, textElement } from './xml-element.ts';

export type FictionalFields = {
  readonly pmid: string;
  readonly title?: string;
  /** Instead of the title: XML, for inline markup. */
  readonly titleXml?: string;
  readonly vernacularTitle?: string;
  /** An empty list makes a record without an abstract. */
  readonly abstract?: string | readonly FictionalSection[];
  readonly authors?: readonly FictionalAuthor[];
  readonly authorsComplete?: boolean;
  readonly journal?: { readonly title?: string; readonly iso?: string; readonly issn?: string };
  readonly volume?: string;
  readonly issue?: string;
  readonly pages?: string;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; any other text becomes a MedlineDate. */
  readonly published?: string;
  readonly electronicDate?: string;
  /** false leaves it out. */
  readonly doi?: string | false;
  readonly pii?: string;
  readonly languages?: readonly string[];
  readonly publicationTypes?: readonly string[];
  readonly registrations?: readonly { readonly bank: string; readonly accession: string }[];
  readonly grants?: readonly {
    readonly id?: string;
    readonly agency: string;
    readonly country?: string;
  }[];
};

type FictionalSection = {
  readonly label?: string;
  readonly category?: string;
  readonly text?: string;
  readonly xml?: string;
};

export type FictionalAuthor =
  | { readonly collectiveName: string }
  | {
      readonly lastName: string;
      readonly foreName?: string;
      readonly initials?: string;
      readonly suffix?: string;
      readonly orcid?: string;
      readonly affiliations?: readonly string[];
    };

/** The Article element, its parts in the order of the DTD. */
export function articleElement(given: FictionalFields): string {
  const title = given.titleXml ?? escapedTitle(given);
  const content =
    journal(given) +
    `<ArticleTitle>${title}</ArticleTitle>` +
    element('Pagination', textElement('MedlinePgn', given.pages ?? '1-9')) +
    textElement('ELocationID', given.pii, { EIdType: 'pii', ValidYN: 'Y' }) +
    textElement('ELocationID', given.doi || undefined, { EIdType: 'doi', ValidYN: 'Y' }) +
    element('Abstract', sections(given).map(section).join('')) +
    element('AuthorList', (given.authors ?? DEFAULT_AUTHORS).map(author).join(''), {
      CompleteYN: given.authorsComplete === false ? 'N' : 'Y',
    }) +
    (given.languages ?? ['eng']).map((one) => textElement('Language', one)).join('') +
    element('DataBankList', (given.registrations ?? []).map(dataBank).join(''), {
      CompleteYN: 'Y',
    }) +
    element('GrantList', (given.grants ?? []).map(grant).join(''), { CompleteYN: 'Y' }) +
    element(
      'PublicationTypeList',
      (given.publicationTypes ?? ['Journal Article']).map(type).join(''),
    ) +
    textElement('VernacularTitle', given.vernacularTitle) +
    element('ArticleDate', given.electronicDate && dateElements(given.electronicDate), {
      DateType: 'Electronic',
    });
  return element('Article', content, {
    PubModel: given.electronicDate ? 'Print-Electronic' : 'Print',
  });
}

function escapedTitle({ pmid, title }: FictionalFields): string {
  return textElement(
    'T',
    title ?? `A fictional study number ${pmid} of nothing in particular.`,
  ).slice('<T>'.length, -'</T>'.length);
}

function journal({
  journal: of,
  volume = '7',
  issue = '3',
  published = '2020-02',
}: FictionalFields) {
  const pubDate = /^\d{4}(-\d{2}){0,2}$/.test(published)
    ? dateElements(published)
    : textElement('MedlineDate', published);
  return element(
    'Journal',
    textElement('ISSN', of?.issn ?? '0000-0019', { IssnType: 'Print' }) +
      element(
        'JournalIssue',
        textElement('Volume', volume || undefined) +
          textElement('Issue', issue || undefined) +
          element('PubDate', pubDate),
        { CitedMedium: 'Print' },
      ) +
      textElement('Title', of?.title ?? of?.iso ?? 'The Fictional Journal of Imaginary Medicine') +
      textElement('ISOAbbreviation', of?.iso ?? 'Fict J Imag Med'),
  );
}

function sections({ pmid, abstract }: FictionalFields): readonly FictionalSection[] {
  if (typeof abstract === 'string') return [{ text: abstract }];
  return abstract ?? [{ text: `This is a fictional abstract of the fictional record ${pmid}.` }];
}

function section({ label, category, text, xml }: FictionalSection): string {
  const attributes = { Label: label, NlmCategory: category };
  return xml === undefined
    ? textElement('AbstractText', text, attributes)
    : element('AbstractText', xml, attributes);
}

function author(given: FictionalAuthor): string {
  if ('collectiveName' in given) {
    return element('Author', textElement('CollectiveName', given.collectiveName), { ValidYN: 'Y' });
  }
  const affiliations = (given.affiliations ?? []).map((one) =>
    element('AffiliationInfo', textElement('Affiliation', one)),
  );
  return element(
    'Author',
    textElement('LastName', given.lastName) +
      textElement('ForeName', given.foreName) +
      textElement('Initials', given.initials) +
      textElement('Suffix', given.suffix) +
      textElement('Identifier', given.orcid, { Source: 'ORCID' }) +
      affiliations.join(''),
    { ValidYN: 'Y' },
  );
}

function dataBank({ bank, accession }: { bank: string; accession: string }): string {
  const numbers = element('AccessionNumberList', textElement('AccessionNumber', accession));
  return element('DataBank', textElement('DataBankName', bank) + numbers);
}

function grant({ id, agency, country }: { id?: string; agency: string; country?: string }): string {
  return element(
    'Grant',
    textElement('GrantID', id) + textElement('Agency', agency) + textElement('Country', country),
  );
}

function type(name: string): string {
  return textElement('PublicationType', name, { UI: 'D016428' });
}

const DEFAULT_AUTHORS: readonly FictionalAuthor[] = [
  { lastName: 'Fabler', foreName: 'Ada Q', initials: 'AQ' },
  { lastName: 'Inventor', foreName: 'Bo', initials: 'B' },
];
