/** A year of four digits; `20188` and `0` are none. */
export function asYear(text = ''): number | undefined {
  return /^[1-9]\d{3}$/.test(text) ? Number(text) : undefined;
}

/** A month as number or English name of any length and case; `Jan-Feb` and 13 are none. */
export function asMonth(text = ''): number | undefined {
  const number = /^\d{1,2}$/.test(text) ? Number(text) : monthNamed(text);
  return number >= 1 && number <= 12 ? number : undefined;
}

/** A day of the month by itself; whether its month has it is `isRealDay`'s to say. */
export function asDay(text = ''): number | undefined {
  const day = /^\d{1,2}$/.test(text) ? Number(text) : 0;
  return day >= 1 && day <= 31 ? day : undefined;
}

/** Whether the calendar has that day. */
export function isRealDay(year?: number, month?: number, day?: number): boolean {
  if (year === undefined || month === undefined || day === undefined) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** English month names and what NLM shortens them to (`Sept` as well as `Sep`). */
export const monthPattern =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)';

const wholeMonth = new RegExp(`^${monthPattern}$`, 'i');
const firstLetters = [
  'jan',
  'feb',
  'mar',
  'apr',
  'may',
  'jun',
  'jul',
  'aug',
  'sep',
  'oct',
  'nov',
  'dec',
];

function monthNamed(text: string): number {
  const name = text.replace(/\.$/, '');
  return wholeMonth.test(name) ? firstLetters.indexOf(name.slice(0, 3).toLowerCase()) + 1 : 0;
}
