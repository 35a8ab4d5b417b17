import type { RunInProgress } from '@touchstone/evidence';
import Link from 'next/link';
import { Moment } from '../components/moment.tsx';
import { runTriggerLabels } from '../words/labels.ts';
import classes from './present-runs.module.css';
import { runExtent } from './run-extent.ts';
import { runName } from './run-name.ts';
import { RunProgress } from './run-progress.tsx';

/** The runs that are under way; nothing where none is. */
export function PresentRuns({ runs, now }: { runs: readonly RunInProgress[]; now: Date }) {
  if (runs.length === 0) return null;
  return (
    <section aria-labelledby="present" className={classes.present}>
      <h2 id="present">Running now</h2>
      {runs.map((run) => (
        <div key={run.id} className={classes.run}>
          <h3>
            <Link href={`/runs/${run.id}`} prefetch={false}>
              {runName(run)}
            </Link>
          </h3>
          <p className={classes.what}>
            {runExtent(run)}, {runTriggerLabels[run.trigger]}, since{' '}
            <Moment instant={run.startedAt} withTime />
          </p>
          <RunProgress run={run} now={now} />
        </div>
      ))}
    </section>
  );
}
