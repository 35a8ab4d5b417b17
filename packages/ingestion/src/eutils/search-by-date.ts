import { type SearchSpan, searchWindow } from './build-request.ts';
import { EutilsError } from './eutils-error.ts';
import type { Eutils } from './open-eutils.ts';
import { readSearch, type SearchReading } from './read-search.ts';

const dayMs = 86_400_000;

/**
 * Reads a search in parts by the day on which records entered PubMed or were revised there, halving
 * a span until it fits into PubMed's window. Such days tile exactly; publication dates cannot be
 * split, since months and years pile up on their first day.
 */
export async function searchByDate(
  eutils: Eutils,
  term: string,
  { by, from, to }: SearchSpan,
): Promise<SearchReading[]> {
  return readSpan(
    { eutils, term, by, spans: 0, mostSpans: 1 },
    { from: dayOf(from), to: dayOf(to) },
  );
}

/** `rule` of the error where a single day has more records than PubMed lists. */
export const tooManyOnOneDay = 'too-many-on-one-day';

interface Split {
  eutils: Eutils;
  term: string;
  by: SearchSpan['by'];
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
  const { eutils, term, by } = split;
  const within = { by, from: isoDayOf(span.from), to: isoDayOf(span.to) };
  const reading = await readSearch(eutils, { term, within });
  split.spans += 1;
  if (split.spans === 1) split.mostSpans = mostSpansFor(reading.count);
  if (reading.count <= searchWindow) return [reading];
  if (span.from === span.to) throw crowdedDay(within, reading.count);
  if (split.spans >= split.mostSpans) throw tooManySpans(split.spans, reading.count);
  const middle = Math.floor((span.from + span.to) / 2);
  return [
    ...(await readSpan(split, { from: span.from, to: middle })),
    ...(await readSpan(split, { from: middle + 1, to: span.to })),
  ];
}

function dayOf(isoDay: string): number {
  return Math.floor(Date.parse(`${isoDay}T00:00:00Z`) / dayMs);
}

function isoDayOf(day: number): string {
  return new Date(day * dayMs).toISOString().slice(0, 10);
}

function crowdedDay({ by, from }: SearchSpan, count: number): EutilsError {
  const what = by === 'entered' ? 'entered PubMed' : 'were revised at PubMed';
  return new EutilsError(
    `The search finds ${count} records that ${what} on ${from}, and PubMed lists no more than ${searchWindow}. Narrow the search of the topic.`,
    { remedy: 'stop', rule: tooManyOnOneDay },
  );
}

function tooManySpans(spans: number, count: number): EutilsError {
  return new EutilsError(
    `PubMed still counts ${count} records in a part of the search after ${spans} parts by day, so that its counts cannot be relied on. Narrow the search of the topic, or run later: npm run ingest`,
    { remedy: 'stop', rule: 'too-many-spans' },
  );
}
