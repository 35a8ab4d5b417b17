import { searchWindow } from './build-request.ts';
import { EutilsError } from './eutils-error.ts';
import type { Eutils } from './open-eutils.ts';
import { readSearch, type SearchReading } from './read-search.ts';

const dayMs = 86_400_000;
/** Old records carry their publication date as the day of entry; PubMed's oldest are of 1781. */
const firstDay = Date.UTC(1700, 0, 1) / dayMs;

/**
 * Reads a search that is larger than PubMed's window in parts by the day on which records entered
 * PubMed, halving a span until it fits. Entry dates tile exactly; publication dates cannot be
 * split, since months and years pile up on their first day.
 */
export async function searchByEntryDate(
  eutils: Eutils,
  term: string,
  now: Date,
): Promise<SearchReading[]> {
  // The day after tomorrow, since somewhere it is tomorrow already.
  const lastDay = Math.floor(now.getTime() / dayMs) + 2;
  return readSpan(eutils, term, { from: firstDay, to: lastDay });
}

/** Days since 1970, both included. */
interface Span {
  from: number;
  to: number;
}

async function readSpan(eutils: Eutils, term: string, span: Span): Promise<SearchReading[]> {
  const entered = { from: dateOf(span.from), to: dateOf(span.to) };
  const reading = await readSearch(eutils, { term, entered });
  if (reading.count <= searchWindow) return [reading];
  if (span.from === span.to) throw tooManyOnOneDay(entered.from, reading.count);
  const middle = Math.floor((span.from + span.to) / 2);
  return [
    ...(await readSpan(eutils, term, { from: span.from, to: middle })),
    ...(await readSpan(eutils, term, { from: middle + 1, to: span.to })),
  ];
}

function dateOf(day: number): string {
  return new Date(day * dayMs).toISOString().slice(0, 10).replaceAll('-', '/');
}

function tooManyOnOneDay(date: string, count: number): EutilsError {
  return new EutilsError(
    `The search finds ${count} records that entered PubMed on ${date}, and PubMed lists no more than ${searchWindow}. Narrow the search of the topic.`,
    { remedy: 'stop', rule: 'too-many-on-one-day' },
  );
}
