import type { Pmid } from '@touchstone/evidence';
import { searchWindow } from './build-request.ts';
import { listSearch } from './list-search.ts';
import { lookAtSearch, remarksOn, type SearchLook } from './look-at-search.ts';
import type { Eutils } from './open-eutils.ts';
import { peekSearch, readSearch } from './read-search.ts';

/** ISO days, both included. */
export interface SearchDays {
  from: string;
  to: string;
}

export interface SearchOptions {
  now: Date;
  /** Only what entered PubMed or was revised there on these days. */
  window?: SearchDays | undefined;
  /** Whether the search may go on though PubMed did this to it; asked before records are listed. */
  accepts?: ((look: SearchLook) => boolean) | undefined;
}

export interface SearchResult extends SearchLook {
  /** Empty where the objections were not accepted. */
  pmids: Pmid[];
  /** Further sentences on what makes the result other than what was asked for. */
  warnings: string[];
}

/**
 * Every PMID that a search finds, also beyond PubMed's window of 9,999. Always asks for the whole
 * search first, since only there its count and its translation can be held against what was sent.
 * Throws an EutilsError.
 */
export async function search(
  eutils: Eutils,
  term: string,
  { now, window, accepts = () => true }: SearchOptions,
): Promise<SearchResult> {
  const whole = window ? await peekSearch(eutils, term) : await readSearch(eutils, { term });
  const look = lookAtSearch(term, whole, [whole]);
  if (!accepts(look)) return { ...look, pmids: [], warnings: remarksOn([whole]) };
  const fits = !window && whole.count <= searchWindow;
  const parts = fits
    ? [whole]
    : await listSearch(eutils, term, { now, count: whole.count, window });
  const pmids = [...new Set(parts.flatMap((part) => part.pmids))];
  const isShort = !window && pmids.length < whole.count;
  // Records may have gone while the parts were listed.
  const count = isShort ? (await peekSearch(eutils, term)).count : whole.count;
  return {
    ...lookAtSearch(term, { ...whole, count }, [whole, ...parts]),
    pmids,
    warnings: [...remarksOn(parts), ...(isShort ? shortfall(count, pmids.length) : [])],
  };
}

function shortfall(count: number, listed: number): string[] {
  if (listed >= count) return [];
  return [`PubMed counts ${count} records for this search but listed ${listed} of them.`];
}
