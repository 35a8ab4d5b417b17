import { listInWords, plural } from './plural.ts';

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const shortNames = weekdays.map((name) => name.slice(0, 3).toLowerCase());

/**
 * "every day at 03:00", "every Monday and Thursday at 03:00": the schedules that people write.
 * Undefined for any other: its next due times tell what it means.
 */
export function cronInWords(expression: string): string | undefined {
  const [minute, hour, day, month, weekday, ...rest] = expression.trim().split(/\s+/);
  if (rest.length > 0 || month !== '*' || weekday === undefined) return undefined;
  const time = timeInWords(minute ?? '', hour ?? '');
  const days = daysInWords(day ?? '', weekday);
  if (time === undefined || days === undefined) return undefined;
  if (time.startsWith('every')) return days === 'every day' ? time : `${time}, ${days}`;
  return `${days} ${time}`;
}

function timeInWords(minute: string, hour: string): string | undefined {
  const step = /^\*\/(\d+)$/;
  const [minuteStep] = step.exec(minute)?.slice(1) ?? [];
  const [hourStep] = step.exec(hour)?.slice(1) ?? [];
  if (minuteStep && hour === '*') return `every ${plural(Number(minuteStep), 'minute')}`;
  if (!isNumber(minute, 59)) return undefined;
  const past = Number(minute) === 0 ? '' : `, ${plural(Number(minute), 'minute')} past the hour`;
  if (hour === '*') return `every hour${past}`;
  if (hourStep) return `every ${plural(Number(hourStep), 'hour')}${past}`;
  const hours = hour.split(',');
  if (!hours.every((one) => isNumber(one, 23))) return undefined;
  return `at ${listInWords(hours.map((one) => `${twoDigits(one)}:${twoDigits(minute)}`))}`;
}

function daysInWords(day: string, weekday: string): string | undefined {
  if (day === '*' && weekday === '*') return 'every day';
  if (day === '*') {
    if (/^(1-5|mon-fri)$/i.test(weekday)) return 'every day from Monday to Friday';
    const names = weekday.split(',').map(weekdayName);
    const known = names.filter((name) => name !== undefined);
    return known.length === names.length ? `every ${listInWords(known)}` : undefined;
  }
  const dates = day.split(',');
  if (weekday !== '*' || !dates.every((one) => isNumber(one, 31) && Number(one) > 0)) {
    return undefined;
  }
  return `on day ${listInWords(dates)} of each month`;
}

/** 7 is Sunday too. */
function weekdayName(value: string): string | undefined {
  if (isNumber(value, 7)) return weekdays[Number(value) % 7];
  return weekdays[shortNames.indexOf(value.toLowerCase())];
}

function isNumber(value: string, most: number): boolean {
  return /^\d{1,2}$/.test(value) && Number(value) <= most;
}

function twoDigits(value: string): string {
  return value.padStart(2, '0');
}
