import type { PartialDate } from '@touchstone/evidence';
import { asDay, asMonth, asYear, isRealDay } from './date-parts.ts';
import { readMedlineDate } from './read-medline-date.ts';
import { readText } from './read-text.ts';
import type { XmlElement } from './xml-element.ts';

/**
 * A date as far as the record states it: `(Year, ((Month, Day?) | Season)?) | MedlineDate`.
 * What cannot be read stays out of the parts but not out of `text`, the record's own wording.
 */
export function readPartialDate(element: XmlElement | undefined): PartialDate | undefined {
  const medlineDate = readText(element, 'MedlineDate');
  if (medlineDate !== undefined) return readMedlineDate(medlineDate);
  const stated = ['Year', 'Month', 'Day', 'Season'].map((name) => readText(element, name));
  const text = stated.filter((part) => part !== undefined).join(' ');
  if (text === '') return undefined;
  const [year, month, day, season] = stated;
  return { ...readParts({ year, month, day }), season, text };
}

type Stated = { year?: string; month?: string; day?: string };

/** A month says nothing without its year, nor a day without its month or on the 30th of February. */
function readParts(stated: Stated): { year?: number; month?: number; day?: number } {
  const year = asYear(stated.year);
  const month = year === undefined ? undefined : asMonth(stated.month);
  const day = month === undefined ? undefined : asDay(stated.day);
  return { year, month, day: isRealDay(year, month, day) ? day : undefined };
}
