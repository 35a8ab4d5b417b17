import type { DateType } from '../records/record-dates.ts';

/** Days from `from` to `to`, both included, as `YYYY/MM/DD`, which compare as text. */
export type DateRange = { readonly type: DateType; readonly from: string; readonly to: string };

/** The range that a request's own parameters ask for; what makes no sense is ignored, as NCBI does. */
export function rangeOfParams(params: URLSearchParams, now: number): DateRange | undefined {
  const type = dateType(params.get('datetype') ?? 'pdat') ?? 'pdat';
  const days = Number(params.get('reldate') || Number.NaN);
  if (days > 0) return { type, from: dayOf(now - days * DAY_MS), to: dayOf(now) };
  // One without the other is ignored: the documentation wants both.
  return range(type, params.get('mindate'), params.get('maxdate'));
}

/** `2019/05:2019/06[edat]` or `2019[dp]`, as they stand in a term. */
export function rangeOfTerm(text: string, tag: string): DateRange | undefined {
  const type = dateType(tag);
  const [from, to = from] = text.replaceAll('"', '').split(':');
  return type && range(type, from, to);
}

/** As QueryTranslation shows it. */
export function describeRange({ type, from, to }: DateRange): string {
  return `${from}:${to}[${FIELD_NAMES[type]}]`;
}

export function isWithin(range: DateRange, day: string | undefined): boolean {
  return day !== undefined && range.from <= day && day <= range.to;
}

function range(type: DateType, from?: string | null, to?: string | null): DateRange | undefined {
  const first = edge(from, 'first');
  const last = edge(to, 'last');
  return first && last ? { type, from: first, to: last } : undefined;
}

function edge(text: string | null | undefined, which: 'first' | 'last'): string | undefined {
  const [, year, month, day] =
    /^\s*(\d{4})(?:\/(\d{1,2}))?(?:\/(\d{1,2}))?\s*$/.exec(text ?? '') ?? [];
  if (year === undefined) return undefined;
  const theMonth = month ?? (which === 'first' ? '1' : '12');
  const lastDay = new Date(Date.UTC(Number(year), Number(theMonth), 0)).getUTCDate();
  const theDay = day ?? (which === 'first' ? '1' : String(lastDay));
  return `${year}/${theMonth.padStart(2, '0')}/${theDay.padStart(2, '0')}`;
}

function dateType(tag: string): DateType | undefined {
  return TAGS[tag.toLowerCase()];
}

function dayOf(timeMs: number): string {
  return new Date(timeMs).toISOString().slice(0, 10).replaceAll('-', '/');
}

const DAY_MS = 86_400_000;
const FIELD_NAMES = {
  edat: 'Date - Entry',
  mdat: 'Date - Modification',
  pdat: 'Date - Publication',
} as const;
const TAGS: Readonly<Record<string, DateType>> = {
  edat: 'edat',
  // The create date of PubMed is the day of entry for nearly every record.
  crdt: 'edat',
  'date - entry': 'edat',
  'date - create': 'edat',
  mdat: 'mdat',
  lr: 'mdat',
  'date - modification': 'mdat',
  pdat: 'pdat',
  dp: 'pdat',
  'date - publication': 'pdat',
};
