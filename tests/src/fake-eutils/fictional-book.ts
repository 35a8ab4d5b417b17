import { dateElements, element, textElement } from './xml-element.ts';

export type FictionalBook = {
  readonly pmid: string;
  readonly title?: string;
  readonly chapter?: string;
  readonly abstract?: string;
  readonly published?: string;
  readonly entrezDate?: string;
  readonly accession?: string;
};

/** The XML of one PubmedBookArticle, which PubMed mixes among the articles. */
export function fictionalBook(given: FictionalBook): string {
  const accession = given.accession ?? 'NBK999999';
  const book =
    element(
      'Publisher',
      textElement('PublisherName', 'A Fictional Press') +
        textElement('PublisherLocation', 'Strelsau'),
    ) +
    textElement('BookTitle', given.title ?? `A fictional book number ${given.pmid}`, {
      book: 'fict',
    }) +
    element('PubDate', dateElements(given.published ?? '2019')) +
    element(
      'AuthorList',
      element('Author', textElement('CollectiveName', 'The Imaginary Guideline Group')),
      { Type: 'authors' },
    );
  const document =
    textElement('PMID', given.pmid, { Version: '1' }) +
    element('ArticleIdList', textElement('ArticleId', accession, { IdType: 'bookaccession' })) +
    element('Book', book) +
    textElement('ArticleTitle', given.chapter, { book: 'fict', part: 'chapter' }) +
    textElement('Language', 'eng') +
    textElement('PublicationType', 'Review', { UI: 'D016454' }) +
    element(
      'Abstract',
      textElement(
        'AbstractText',
        given.abstract ?? 'This is a fictional abstract of a fictional book.',
      ),
    );
  const history = element('PubMedPubDate', dateElements(given.entrezDate ?? '2019-06-03'), {
    PubStatus: 'entrez',
  });
  const data =
    element('History', history) +
    textElement('PublicationStatus', 'ppublish') +
    element('ArticleIdList', textElement('ArticleId', given.pmid, { IdType: 'pubmed' }));
  return element(
    'PubmedBookArticle',
    element('BookDocument', document) + element('PubmedBookData', data),
  );
}
