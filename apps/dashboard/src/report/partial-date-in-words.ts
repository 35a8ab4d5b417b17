import type { PartialDate } from '@touchstone/evidence';

const months =
  'January February March April May June July August September October November December';

/** "24 September 2007", "September 2007", "2007", or the source's own wording where it is none. */
export function partialDateInWords({ year, month, day, text }: PartialDate): string {
  const monthName = month === undefined ? undefined : months.split(' ')[month - 1];
  if (year === undefined || (month === undefined && text !== '' && text !== String(year))) {
    return text;
  }
  return [monthName === undefined ? undefined : day, monthName, year]
    .filter((part) => part !== undefined)
    .join(' ');
}
