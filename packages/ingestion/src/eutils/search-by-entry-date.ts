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
  return readSpan({ eutils, term, spans: 0, mostSpans: 1 }, { from: firstDay, to: lastDay });
}

interface Split {
  eutils: Eutils;
  term: string;
  /** How many spans were asked for, and how many the count of the first one allows. */
  spans: number;
  mostSpans: number;
}

/**
 * Two spans for each of the 17 halvings from three centuries down to a day, then four for each
 * part, since halves may be half full; counts that need more than this are not true.
 */
function mostSpansFor(count: number): number {
  return 36 + 4 * Math.ceil(count / searchWindow);
}

/** Days since 1970, both included. */
interface Span {
  from: number;
  to: number;
}

async function readSpan(split: Split, span: Span): Promise<SearchReading[]> {
  const { eutils, term } = split;
  const entered = { from: dateOf(span.from), to: dateOf(span.to) };
  const reading = await readSearch(eutils, { term, entered });
  split.spans += 1;
  if (split.spans === 1) split.mostSpans = mostSpansFor(reading.count);
  if (reading.count <= searchWindow) return [reading];
  if (span.from === span.to) throw tooManyOnOneDay(entered.from, reading.count);
  if (split.spans >= split.mostSpans) throw tooManySpans(split.spans, reading.count);
  const middle = Math.floor((span.from + span.to) / 2);
  return [
    ...(await readSpan(split, { from: span.from, to: middle })),
    ...(await readSpan(split, { from: middle + 1, to: span.to })),
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

function tooManySpans(spans: number, count: number): EutilsError {
  return new EutilsError(
    `PubMed still counts ${count} records in a part of the search after ${spans} parts by day of entry, so that its counts cannot be relied on. Narrow the search of the topic, or run later: npm run ingest`,
    { remedy: 'stop', rule: 'too-many-spans' },
  );
}
