import type { Pmid } from '@touchstone/evidence';
import { searchWindow } from './build-request.ts';
import { checkQuery } from './check-query.ts';
import { compareTranslation } from './compare-translation.ts';
import type { Eutils } from './open-eutils.ts';
import { readSearch, type SearchReading } from './read-search.ts';
import { searchByEntryDate } from './search-by-entry-date.ts';

export interface SearchResult {
  pmids: Pmid[];
  queryTranslation?: string;
  /** Sentences on whatever makes the result other than what was asked for. */
  warnings: string[];
  /** Whether PubMed searched without some part of the term. */
  damaged: boolean;
}

/** Every PMID that a search finds, also beyond PubMed's window of 9,999. Throws an EutilsError. */
export async function search(eutils: Eutils, term: string, now: Date): Promise<SearchResult> {
  const first = await readSearch(eutils, { term });
  const parts = first.count > searchWindow ? await searchByEntryDate(eutils, term, now) : [first];
  const pmids = [...new Set(parts.flatMap((part) => part.pmids))];
  const dropped = [...new Set([first, ...parts].flatMap((part) => part.dropped))];
  return {
    pmids,
    queryTranslation: first.queryTranslation,
    warnings: [
      ...checkQuery(term),
      ...compareTranslation(term, first.queryTranslation),
      ...dropped.map((what) => `PubMed ${what} and searched without it.`),
      ...remarksOn(first, parts),
      ...shortfall(first.count, pmids.length),
    ],
    damaged: dropped.length > 0,
  };
}

/** A search beyond the window is always told that it was cut; the parts are what counts then. */
function remarksOn(first: SearchReading, parts: SearchReading[]): string[] {
  const remarks = parts.length === 1 ? first.remarks : parts.flatMap((part) => part.remarks);
  return [...new Set(remarks)].map((remark) => `PubMed remarks: ${remark}`);
}

function shortfall(count: number, listed: number): string[] {
  if (listed >= count) return [];
  return [`PubMed counts ${count} records for this search but listed ${listed} of them.`];
}
