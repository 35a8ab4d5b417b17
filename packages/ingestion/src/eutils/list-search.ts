import type { SearchSpan } from './build-request.ts';
import { EutilsError } from './eutils-error.ts';
import type { Eutils } from './open-eutils.ts';
import type { SearchReading } from './read-search.ts';
import type { SearchDays } from './search.ts';
import { searchByDate, tooManyOnOneDay } from './search-by-date.ts';

const dayMs = 86_400_000;
/** Old records carry their publication date as the day of entry; PubMed's oldest are of 1781. */
const firstDay = '1700-01-01';

interface Listing {
  now: Date;
  /** How many records the whole search counts. */
  count: number;
  /** Only what entered PubMed or was revised there on these days. */
  window?: SearchDays | undefined;
}

/** Lists a search by date: the whole of it, or what is new and what was revised in a window. */
export async function listSearch(
  eutils: Eutils,
  term: string,
  { now, count, window }: Listing,
): Promise<SearchReading[]> {
  if (window === undefined) return listAll(eutils, term, { now, count });
  const entered = await searchByDate(eutils, term, { by: 'entered', ...window });
  const revised = await listRevised(eutils, term, { now, window });
  return [...entered, ...revised];
}

/** A record without a day of entry is in no part by that day; the day of its revision may find it. */
async function listAll(
  eutils: Eutils,
  term: string,
  { now, count }: { now: Date; count: number },
): Promise<SearchReading[]> {
  const entered = await listWhole(eutils, term, now);
  if (new Set(entered.flatMap(({ pmids }) => pmids)).size >= count) return entered;
  const revised = await listUnlessCrowded(eutils, term, { by: 'revised', ...wholeSpan(now) });
  return [...entered, ...(revised ?? [])];
}

function listWhole(eutils: Eutils, term: string, now: Date): Promise<SearchReading[]> {
  return searchByDate(eutils, term, { by: 'entered', ...wholeSpan(now) });
}

/** To the day after tomorrow, since somewhere it is tomorrow already. */
function wholeSpan(now: Date): SearchDays {
  return { from: firstDay, to: new Date(now.getTime() + 2 * dayMs).toISOString().slice(0, 10) };
}

/** NLM revises records by the hundred thousand on one day of a year: then everything is listed. */
async function listRevised(
  eutils: Eutils,
  term: string,
  { now, window }: { now: Date; window: SearchDays },
): Promise<SearchReading[]> {
  const revised = await listUnlessCrowded(eutils, term, { by: 'revised', ...window });
  return revised ?? listWhole(eutils, term, now);
}

/** Undefined where PubMed lists less of one day than it counts. */
async function listUnlessCrowded(
  eutils: Eutils,
  term: string,
  span: SearchSpan,
): Promise<SearchReading[] | undefined> {
  try {
    return await searchByDate(eutils, term, span);
  } catch (error) {
    if (!(error instanceof EutilsError) || error.rule !== tooManyOnOneDay) throw error;
    return undefined;
  }
}
