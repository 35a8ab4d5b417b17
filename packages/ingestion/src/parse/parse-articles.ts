import type { Pmid, ReportRecord } from '@touchstone/evidence';
import { openDocument } from './open-document.ts';
import { readRecords } from './read-records.ts';
import { sliceRecords } from './slice-records.ts';

/** A record that could not be read, whole, so that it can be kept and read again later. */
export type ParseReject = { pmid?: Pmid; reason: string; xml: string };

export type ParsedArticles = {
  /** In document order. A PMID may recur, and in several versions: who saves takes the highest. */
  reports: ReportRecord[];
  deleted: Pmid[];
  rejects: ParseReject[];
};

/**
 * Reads a PubMed XML document: articles, books and deletions, whatever the set is called.
 * Throws PubmedXmlError where the document as a whole cannot be trusted; a single record that
 * cannot be read is a reject, and the others go on.
 */
export function parseArticles(xml: string): ParsedArticles {
  return readRecords(sliceRecords(xml, openDocument(xml)));
}
