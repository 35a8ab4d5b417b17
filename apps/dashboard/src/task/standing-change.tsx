import type { TaskChange } from '@touchstone/evidence';
import { NoticeLine } from '../report/notice-line.tsx';
import classes from './task-change.module.css';

type Change = Extract<TaskChange, { kind: 'standing' }>;

/** The notices behind a new standing, each with its source and date. */
export function StandingChange({ change }: { change: Change }) {
  if (change.notices.length === 0) return null;
  return (
    <ul className={classes.notices}>
      {change.notices.map((notice) => (
        <li
          key={`${notice.source} ${notice.kind} ${notice.refType} ${notice.reference} ${notice.pmid}`}
        >
          <NoticeLine notice={notice} />
        </li>
      ))}
    </ul>
  );
}
