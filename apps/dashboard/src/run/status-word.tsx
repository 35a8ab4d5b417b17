import type { RunStatus } from '@touchstone/evidence';
import { runStatusLabels } from '../words/labels.ts';
import classes from './status-word.module.css';

export function StatusWord({ status }: { status: RunStatus }) {
  return (
    <span className={classes.status} data-status={status}>
      {runStatusLabels[status]}
    </span>
  );
}
