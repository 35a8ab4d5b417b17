import type { TaskView } from '@touchstone/evidence';
import Link from 'next/link';
import { daysInWords } from './days-in-words.ts';
import { isGrave, taskHeadline } from './task-headline.ts';
import classes from './task-line.module.css';

/** A task in one line, which leads to it. */
export function TaskLine({ task }: { task: TaskView }) {
  const { report, claim } = task;
  const name = report.year === undefined ? report.byline : `${report.byline} ${report.year}`;
  return (
    <>
      <Link href={`/tasks/${task.id}`} prefetch={false}>
        <span className={classes.headline} data-grave={isGrave(task) || undefined}>
          {taskHeadline(task)}:
        </span>{' '}
        {name}
      </Link>
      <span className={classes.about}>
        {' '}
        {claim.statement} {daysInWords(task)}.
      </span>
    </>
  );
}
