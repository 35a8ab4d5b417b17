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
  /** Only what entered PubMed or was revised there on these days. */
  window?: SearchDays | undefined;
}

/** Lists a search by date: the whole of it, or what is new and what was revised in a window. */
export async function listSearch(
  eutils: Eutils,
  term: string,
  { now, window }: Listing,
): Promise<SearchReading[]> {
  if (window === undefined) return listWhole(eutils, term, now);
  const entered = await searchByDate(eutils, term, { by: 'entered', ...window });
  const revised = await listRevised(eutils, term, { now, window });
  return [...entered, ...revised];
}

function listWhole(eutils: Eutils, term: string, now: Date): Promise<SearchReading[]> {
  // The day after tomorrow, since somewhere it is tomorrow already.
  const to = new Date(now.getTime() + 2 * dayMs).toISOString().slice(0, 10);
  return searchByDate(eutils, term, { by: 'entered', from: firstDay, to });
}

/** NLM revises records by the hundred thousand on one day of a year: then everything is listed. */
async function listRevised(
  eutils: Eutils,
  term: string,
  { now, window }: { now: Date; window: SearchDays },
): Promise<SearchReading[]> {
  try {
    return await searchByDate(eutils, term, { by: 'revised', ...window });
  } catch (error) {
    if (!(error instanceof EutilsError) || error.rule !== tooManyOnOneDay) throw error;
    return listWhole(eutils, term, now);
  }
}
