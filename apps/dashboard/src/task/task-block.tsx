import type { TaskView } from '@touchstone/evidence';
import Link from 'next/link';
import { Moment } from '../components/moment.tsx';
import { ReportTitle } from '../components/report-title.tsx';
import { actorMay } from '../current-actor.ts';
import { daysInWords } from './days-in-words.ts';
import { DecideForm } from './decide-form.tsx';
import { TaskBalances } from './task-balances.tsx';
import classes from './task-block.module.css';
import { TaskChangeView } from './task-change-view.tsx';
import { TaskDecision } from './task-decision.tsx';
import { isGrave, taskHeadline } from './task-headline.ts';

interface TaskBlockProps {
  task: TaskView;
  /** Heading level. */
  level?: 2 | 3;
  /** On the claim's own page its statement would be said twice. */
  ofClaim?: boolean;
}

/** A review task whole: what happened to which report, what it means for the claim, and the choice. */
export function TaskBlock({ task, level = 3, ofClaim = false }: TaskBlockProps) {
  const Heading = level === 2 ? 'h2' : 'h3';
  const { report, claim } = task;
  return (
    <article
      className={classes.task}
      id={`task-${task.id}`}
      data-grave={isGrave(task) || undefined}
    >
      <div className={classes.what}>
        <Heading className={classes.headline}>
          <Link href={`/tasks/${task.id}`} prefetch={false}>
            {taskHeadline(task)}
          </Link>
        </Heading>
        <p className={classes.report}>
          <ReportTitle report={report}>{report.title}</ReportTitle>
        </p>
        <p className={classes.about}>
          {[report.byline, report.year, report.journal].filter(Boolean).join(' · ')}
        </p>
        <TaskChangeView task={task} />
        {!ofClaim && (
          <p className={classes.claim}>
            <Link href={`/claims/${claim.id}`} prefetch={false}>
              {claim.statement}
            </Link>
          </p>
        )}
        <TaskBalances balances={task.balances} />
      </div>
      <div className={classes.choice}>
        <p className={classes.days}>{daysInWords(task)}</p>
        {task.status === 'open' ? <Choice task={task} /> : <TaskDecision task={task} />}
        <p className={classes.about}>
          Found on <Moment instant={task.openedAt} />
        </p>
      </div>
    </article>
  );
}

/** Nothing for whoever would be refused. */
async function Choice({ task: { id, links } }: { task: TaskView }) {
  return (await actorMay('decide')) ? <DecideForm id={id} links={links.length} /> : null;
}
