import { checkQuery } from './check-query.ts';
import { compareTranslation } from './compare-translation.ts';
import type { SearchReading } from './read-search.ts';

/** What PubMed makes of a whole search, whatever the window. */
export interface SearchLook {
  count: number;
  queryTranslation?: string | undefined;
  /** Sentences on whatever PubMed changed: it may have searched for something else. */
  objections: string[];
}

/** Holds what was sent against what PubMed says that it searched for. */
export function lookAtSearch(
  term: string,
  whole: SearchReading,
  readings: readonly SearchReading[],
): SearchLook {
  const { count, queryTranslation } = whole;
  const dropped = new Set(readings.flatMap((reading) => reading.dropped));
  return {
    count,
    queryTranslation,
    objections: [
      ...checkQuery(term),
      ...compareTranslation(term, queryTranslation),
      ...[...dropped].map((what) => `PubMed ${what} and searched without it.`),
    ],
  };
}

/** A search beyond the window is always told that it was cut; then the parts are what counts. */
export function remarksOn(parts: readonly SearchReading[]): string[] {
  const remarks = new Set(parts.flatMap((part) => part.remarks));
  return [...remarks].map((remark) => `PubMed remarks: ${remark}`);
}
