import type { Pmid, ReportRecord } from '@touchstone/evidence';
import { parseXml } from './parse-xml.ts';
import { pruneRecord } from './prune-record.ts';
import { readArticle } from './read-article.ts';
import { readBook } from './read-book.ts';
import { readDeletions } from './read-deletions.ts';
import { UnreadableRecord } from './unreadable-record.ts';
import { child, childrenOf, type XmlElement } from './xml-element.ts';

/** Reads one sliced record; throws where it cannot be read. */
export function readRecord(xml: string): { reports: ReportRecord[]; deleted: Pmid[] } {
  const record = parseXml(pruneRecord(xml));
  if (record.name.startsWith('Delete')) return { reports: [], deleted: readDeletions(record) };
  return { reports: [readReport(record)], deleted: [] };
}

function readReport(record: XmlElement): ReportRecord {
  switch (record.name) {
    case 'PubmedArticle':
      return readArticle(only(record, 'MedlineCitation'), child(record, 'PubmedData'));
    // Old MedlineCitationSets have it bare, without PubmedData.
    case 'MedlineCitation':
      return readArticle(record);
    case 'PubmedBookArticle':
      return readBook(only(record, 'BookDocument'), child(record, 'PubmedBookData'));
    case 'BookDocument':
      return readBook(record);
    default:
      throw new UnreadableRecord(`<${record.name}> is no record`);
  }
}

function only(record: XmlElement, name: string): XmlElement {
  const [first, second] = childrenOf(record, name);
  if (first !== undefined && second === undefined) return first;
  throw new UnreadableRecord(`it has ${first === undefined ? 'no' : 'two'} ${name}`);
}
