import type { ReportRecord } from '@touchstone/evidence';
import { readText } from './read-text.ts';
import { child, type XmlElement } from './xml-element.ts';

/** The journal as the article's own Journal element names it. */
export function readJournal(article: XmlElement): ReportRecord['journal'] {
  const journal = child(article, 'Journal');
  return {
    title: readText(journal, 'Title'),
    isoAbbreviation: readText(journal, 'ISOAbbreviation'),
    issn: readText(journal, 'ISSN'),
  };
}
