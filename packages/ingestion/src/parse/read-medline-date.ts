import type { PartialDate } from '@touchstone/evidence';
import { asDay, asMonth, asYear, isRealDay, monthPattern } from './date-parts.ts';

/**
 * NLM's free wording of a date that has no regular form (`1998 Dec-1999 Jan`, `2019 Sep/Oct`).
 * The year is the first one named: the run begins in it, and NLM files it there. A month
 * or season is taken only where the wording has no second one and no second year, a day only from
 * a full `2000 Jan 12`; what spans more stays in `text` alone.
 */
export function readMedlineDate(text: string): PartialDate {
  const years = text.match(/(?<!\d)[1-9]\d{3}(?!\d)/g) ?? [];
  const year = asYear(years[0]);
  if (years.length !== 1) return { year, text };
  const months = text.match(monthNames) ?? [];
  const month = months.length === 1 ? asMonth(months[0]) : undefined;
  const day = asDay(fullDate.exec(text)?.[1]);
  return {
    year,
    month,
    day: isRealDay(year, month, day) ? day : undefined,
    season: seasons.exec(text)?.[0],
    text,
  };
}

const monthNames = new RegExp(`(?<![a-z])${monthPattern}(?![a-z])`, 'gi');
const fullDate = new RegExp(`^\\d{4} ${monthPattern} (\\d{1,2})$`, 'i');
/** One season, or a run of them as the Season element would have it (`Winter-Spring`). */
const seasons =
  /\b(?:spring|summer|autumn|fall|winter)(?:\s*[-–/]\s*(?:spring|summer|autumn|fall|winter))*\b/i;
