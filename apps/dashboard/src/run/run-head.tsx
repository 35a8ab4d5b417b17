import type { RunDetail } from '@touchstone/evidence';
import Link from 'next/link';
import { Moment } from '../components/moment.tsx';
import { WithCode } from '../components/with-code.tsx';
import { formatDuration } from '../words/dates.ts';
import { runTriggerLabels } from '../words/labels.ts';
import { capitalise } from '../words/plural.ts';
import { runExtent } from './run-extent.ts';
import classes from './run-head.module.css';
import { runName } from './run-name.ts';
import { StatusWord } from './status-word.tsx';

export function RunHead({ run }: { run: RunDetail }) {
  return (
    <header>
      <p className={classes.place}>
        <Link href="/runs" prefetch={false}>
          Ingest runs
        </Link>
      </p>
      <h1>Ingest of {runName(run)}</h1>
      <p className={classes.when}>
        <StatusWord status={run.status} /> · started <Moment instant={run.startedAt} withTime />{' '}
        {runTriggerLabels[run.trigger]}
        {run.finishedAt && ` · took ${formatDuration(run.startedAt, run.finishedAt)}`}
      </p>
      <p className={classes.when}>
        {capitalise(runExtent(run))}
        {run.attempt > 1 && `. Taken up again after a stop: attempt ${run.attempt}.`}
      </p>
      {run.error && (
        <p className={classes.error}>
          <WithCode>{run.error}</WithCode>
        </p>
      )}
    </header>
  );
}
