/** Dates as people read them; all in UTC, because server and reader may sit in different zones. */

const day = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});
const month = new Intl.DateTimeFormat('en-GB', {
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});
const minute = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  timeZone: 'UTC',
});
const toTheMinute = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'UTC',
});

/** "12 Nov 2025". */
export function formatDay(instant: string): string {
  return day.format(new Date(instant));
}

/** An ISO date as far as it goes: "12 Nov 2025", "Nov 2025", "2025". */
export function formatPartialDay(date: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(date)) return formatDay(date);
  return /^\d{4}-\d{2}$/.test(date) ? month.format(new Date(date)) : date;
}

/** "12 Nov 2025, 14:05:09 UTC". */
export function formatInstant(instant: string): string {
  return `${minute.format(new Date(instant))} UTC`;
}

/** "12 Nov 2025, 14:05 UTC". */
export function formatMinute(instant: string): string {
  return `${toTheMinute.format(new Date(instant))} UTC`;
}

/** "42 s", "3 min 20 s", "1 h 5 min": how long something took. */
export function formatDuration(from: string, to: string): string {
  return durationInWords((Date.parse(to) - Date.parse(from)) / 1000);
}

/** Seconds → "42 s", "3 min 20 s", "1 h 5 min". */
export function durationInWords(duration: number): string {
  const seconds = Math.max(0, Math.round(duration));
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes} min ${seconds % 60} s`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** "Mon 24 Nov, 03:00", as the clocks of that zone show it. */
export function formatInZone(instant: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
  }).format(instant);
}
