import type { RunDetail } from '@touchstone/evidence';
import Link from 'next/link';
import { Moment } from '../components/moment.tsx';
import { WithCode } from '../components/with-code.tsx';
import { formatDuration } from '../words/dates.ts';
import classes from './run-head.module.css';
import { StatusWord } from './status-word.tsx';

export function RunHead({ run }: { run: RunDetail }) {
  return (
    <header>
      <p className={classes.place}>
        <Link href="/runs" prefetch={false}>
          Ingest runs
        </Link>
      </p>
      <h1>Ingest of {run.topic ?? 'given PMIDs'}</h1>
      <p className={classes.when}>
        <StatusWord status={run.status} /> · started <Moment instant={run.startedAt} withTime />
        {run.finishedAt && ` · took ${formatDuration(run.startedAt, run.finishedAt)}`}
      </p>
      {run.error && (
        <p className={classes.error}>
          <WithCode>{run.error}</WithCode>
        </p>
      )}
    </header>
  );
}
