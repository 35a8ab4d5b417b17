const dayMs = 24 * 60 * 60_000;

/**
 * Whole days from the notice to the decision, or to `now` while there is none. A notice whose source
 * gives no full date counts from the day on which the task was opened.
 */
export function taskDays(
  task: { noticeDate?: string | undefined; openedAt: Date; decidedAt?: Date | undefined },
  now: Date,
): number {
  const { noticeDate, openedAt, decidedAt = now } = task;
  const noticed = noticeDate?.length === 'YYYY-MM-DD'.length ? Date.parse(noticeDate) : Number.NaN;
  const from = Number.isNaN(noticed) ? openedAt.getTime() : noticed;
  return Math.max(0, Math.floor((decidedAt.getTime() - from) / dayMs));
}
