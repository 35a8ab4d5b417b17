import type { TaskView } from '@touchstone/evidence';
import { plural } from '../words/plural.ts';

type Timed = Pick<TaskView, 'days' | 'status' | 'noticeDate'>;

/** "Open for 12 days since the notice", "Decided 3 days after the notice". */
export function daysInWords({ days, status, noticeDate }: Timed): string {
  // A notice that names a year or a month alone gives no day to count from.
  const from = noticeDate && noticeDate.length === 10 ? 'the notice' : 'it was found';
  const count = plural(days, 'day');
  if (status === 'open') {
    return days === 0 ? 'Open since today' : `Open for ${count} since ${from}`;
  }
  if (status === 'superseded') return 'A later change has taken its place';
  return days === 0 ? 'Decided the same day' : `Decided ${count} after ${from}`;
}
