import type { Pmid } from '@touchstone/evidence';
import type { ParsedArticles } from './parse-articles.ts';
import { asPmid } from './read-pmid.ts';
import { readRecord } from './read-record.ts';
import type { RecordSlice } from './slice-records.ts';

/** Reads sliced records in order; what cannot be read comes back with its XML and the reason. */
export function readRecords(slices: readonly RecordSlice[]): ParsedArticles {
  const parsed: ParsedArticles = { reports: [], deleted: [], rejects: [] };
  for (const { name, xml } of slices) {
    try {
      if (name === undefined) throw new Error('something that is no record stands here');
      if (xml.length > maxRecordLength) throw new Error(`it has ${xml.length} characters`);
      const { reports, deleted } = readRecord(xml);
      parsed.reports.push(...reports);
      parsed.deleted.push(...deleted);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      parsed.rejects.push({ pmid: findPmid(xml), reason, xml });
    }
  }
  return parsed;
}

/** Five thousand authors with their addresses fill 3 million; far beyond that is no article. */
const maxRecordLength = 20_000_000;

/** The PMID of a record that cannot be read, where it still tells one: the first, its own. */
export function findPmid(xml: string): Pmid | undefined {
  const own = /^(?:\s*<(?!PMID|Delete)[^>]*>){0,2}\s*<PMID[^>]*>\s*(\d+)\s*<\/PMID>/.exec(xml)?.[1];
  return asPmid(own ?? '');
}
