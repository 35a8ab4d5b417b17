import type { ParsedArticles } from './parse-articles.ts';
import { readRecords } from './read-records.ts';
import type { RecordSlice } from './slice-records.ts';

/** What a thread of the parse pool does with each chunk; tinypool wants it as the default export. */
export default function readChunk(slices: RecordSlice[]): ParsedArticles {
  return readRecords(slices);
}
