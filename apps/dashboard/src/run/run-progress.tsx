import type { RunDetail } from '@touchstone/evidence';
import { formatNumber } from '../words/plural.ts';
import classes from './run-progress.module.css';

/** How far a running ingest has come, from what it means to fetch and what has been dealt with. */
export function RunProgress({ run }: { run: RunDetail }) {
  const done = run.created + run.updated + run.unchanged + run.rejected;
  if (run.expected === 0) {
    return (
      <p className={classes.progress} role="status">
        Searching PubMed.
      </p>
    );
  }
  return (
    <div className={classes.progress}>
      <progress
        value={Math.min(done, run.expected)}
        max={run.expected}
        aria-label="Records dealt with"
      />
      <p>
        {formatNumber(done)} of {formatNumber(run.expected)} records
      </p>
    </div>
  );
}
