import { Cron } from 'croner';
import { z } from 'zod';

/** When a topic is ingested: a cron expression of five fields, read in its own time zone. */
export const scheduleSchema = z.object({
  /** Minute, hour, day of month, month, day of week: `0 3 * * *`. */
  schedule: z.string(),
  /** IANA name: `Europe/Berlin`. */
  timeZone: z.string(),
});

export type Schedule = z.infer<typeof scheduleSchema>;

/** Why a schedule cannot be kept, as a sentence for whoever typed it; undefined where it can. */
export function scheduleProblem(schedule: Schedule): string | undefined {
  if (!isTimeZone(schedule.timeZone)) {
    return `"${schedule.timeZone}" is no time zone. Name one as IANA does: Europe/Berlin, UTC.`;
  }
  // The library would take a date and a nickname as well.
  if (schedule.schedule.trim().split(/\s+/).length !== 5) return noExpression(schedule);
  try {
    if (nextDue(schedule, new Date(0))) return undefined;
    return `"${schedule.schedule}" never comes due. Example of a schedule: 0 3 * * * (every day at 03:00).`;
  } catch {
    return noExpression(schedule);
  }
}

function noExpression({ schedule }: Schedule): string {
  return `"${schedule}" is no cron expression of five fields. Example: 0 3 * * * (every day at 03:00).`;
}

/** The first due instant after the given one; undefined where there is none. */
export function nextDue(schedule: Schedule, after: Date): Date | undefined {
  return open(schedule).nextRun(after) ?? undefined;
}

/** The last due instant at or before the given one; undefined where there is none. */
export function lastDue(schedule: Schedule, at: Date): Date | undefined {
  // The library leaves out the instant itself.
  const justAfter = new Date(at.getTime() + 1_000);
  return open(schedule).previousRuns(1, justAfter)[0];
}

function open({ schedule, timeZone }: Schedule): Cron {
  return new Cron(schedule, { timezone: timeZone, mode: '5-part', paused: true });
}

function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}
