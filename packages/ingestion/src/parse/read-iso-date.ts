import { asDay, asMonth, asYear, isRealDay } from './date-parts.ts';
import { readText } from './read-text.ts';
import type { XmlElement } from './xml-element.ts';

/** Year, Month and Day of an element as `2019-08-02`; absent unless all three make a real day. */
export function readIsoDate(element: XmlElement | undefined): string | undefined {
  const [year, month, day] = ['Year', 'Month', 'Day'].map((name) => readText(element, name));
  return isoDate({ year, month, day });
}

/** The parts as an ISO date, the month as number or name; absent unless they make a real day. */
export function isoDate(parts: Record<'year' | 'month' | 'day', string | undefined>) {
  const year = asYear(parts.year);
  const month = asMonth(parts.month);
  const day = asDay(parts.day);
  if (!isRealDay(year, month, day)) return undefined;
  const [mm, dd] = [month, day].map((part) => String(part).padStart(2, '0'));
  return `${year}-${mm}-${dd}`;
}
