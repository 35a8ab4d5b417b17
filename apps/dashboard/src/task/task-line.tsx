import type { TaskView } from '@touchstone/evidence';
import Link from 'next/link';
import { daysInWords } from './days-in-words.ts';
import { isGrave, taskHeadline } from './task-headline.ts';
import classes from './task-line.module.css';

interface TaskLineProps {
  task: TaskView;
  /** On the report's own page nobody needs its name. */
  ofReport?: boolean;
}

/** A task in one line, which leads to it. */
export function TaskLine({ task, ofReport = false }: TaskLineProps) {
  const { report, claim } = task;
  const name = report.year === undefined ? report.byline : `${report.byline} ${report.year}`;
  return (
    <>
      <Link href={`/tasks/${task.id}`} prefetch={false}>
        <span className={classes.headline} data-grave={isGrave(task) || undefined}>
          {taskHeadline(task)}
        </span>
        {!ofReport && `: ${name}`}
      </Link>
      <span className={classes.about}>
        {' · '}
        {claim.statement} {daysInWords(task)}.
      </span>
    </>
  );
}
