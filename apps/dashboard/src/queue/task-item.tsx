import type { TaskView } from '@touchstone/evidence';
import { ReportTitle } from '../components/report-title.tsx';
import { daysInWords } from '../task/days-in-words.ts';
import { TaskBalances } from '../task/task-balances.tsx';
import { TaskChangeView } from '../task/task-change-view.tsx';
import { isGrave, taskHeadline } from '../task/task-headline.ts';
import classes from './item.module.css';
import { ItemClaim } from './item-claim.tsx';

/** What happened to a report under a claim, and what it means for the claim's count. */
export function TaskItem({ task }: { task: TaskView }) {
  const { report } = task;
  return (
    <>
      <p className={classes.kicker} data-grave={isGrave(task) || undefined}>
        {taskHeadline(task)} · {daysInWords(task)}
      </p>
      <ItemClaim claim={task.claim} />
      <p className={classes.report}>
        <ReportTitle report={report}>{report.title}</ReportTitle>
      </p>
      <p className={classes.about}>
        {[report.byline, report.year, report.journal].filter(Boolean).join(' · ')}
      </p>
      <TaskChangeView task={task} />
      <TaskBalances balances={task.balances} />
    </>
  );
}
