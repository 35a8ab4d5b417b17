import type { TaskView } from '@touchstone/evidence';
import { AbstractChange } from './abstract-change.tsx';
import { StandingChange } from './standing-change.tsx';
import classes from './task-change.module.css';

/** What happened at the source: the notices, the words that changed, or why the record is gone. */
export function TaskChangeView({ task: { change } }: { task: Pick<TaskView, 'change'> }) {
  if (change.kind === 'standing') return <StandingChange change={change} />;
  if (change.kind === 'abstract') return <AbstractChange change={change} />;
  return <p className={classes.gone}>{change.reason}</p>;
}
