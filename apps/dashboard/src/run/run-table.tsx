import type { RunView } from '@touchstone/evidence';
import Link from 'next/link';
import { WithCode } from '../components/with-code.tsx';
import { formatDuration, formatInstant } from '../words/dates.ts';
import { formatNumber } from '../words/plural.ts';
import classes from './run-table.module.css';
import { StatusWord } from './status-word.tsx';

const counts = [
  'found',
  'fetched',
  'created',
  'updated',
  'unchanged',
  'rejected',
  'requests',
] as const;

/** Runs with what each brought; on a phone each run becomes a short list of its own. */
export function RunTable({ runs }: { runs: readonly RunView[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must take the keyboard.
    <section className={classes.scroll} tabIndex={0} aria-label="Runs, newest first">
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">Started</th>
            <th scope="col">Topic</th>
            <th scope="col">Outcome</th>
            <th scope="col" className={classes.number}>
              Took
            </th>
            {counts.map((name) => (
              <th key={name} scope="col" className={classes.number}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {runs.map((run) => (
            <Line key={run.id} run={run} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Line({ run }: { run: RunView }) {
  return (
    <>
      <tr>
        <th scope="row">
          <Link href={`/runs/${run.id}`} prefetch={false}>
            <time dateTime={run.startedAt}>{formatInstant(run.startedAt)}</time>
          </Link>
        </th>
        <td>{run.topic ?? 'given PMIDs'}</td>
        <td>
          <StatusWord status={run.status} />
        </td>
        <td className={classes.number}>
          {run.finishedAt ? formatDuration(run.startedAt, run.finishedAt) : ''}
        </td>
        {counts.map((name) => (
          <td key={name} className={classes.number}>
            {formatNumber(run[name])}
          </td>
        ))}
      </tr>
      {run.error && (
        <tr className={classes.error}>
          <td colSpan={4 + counts.length}>
            <WithCode>{run.error}</WithCode>
          </td>
        </tr>
      )}
    </>
  );
}
