import type { RunView } from '@touchstone/evidence';
import Link from 'next/link';
import base from '../components/table.module.css';
import { WithCode } from '../components/with-code.tsx';
import { formatDay, formatDuration, formatInstant } from '../words/dates.ts';
import { runKindLabels, runTriggerLabels } from '../words/labels.ts';
import { capitalise, formatNumber } from '../words/plural.ts';
import { runName } from './run-name.ts';
import classes from './run-table.module.css';
import { StatusWord } from './status-word.tsx';

const counts = [
  ['found', 'Found'],
  ['fetched', 'Sent'],
  ['created', 'New'],
  ['updated', 'Revised'],
  ['unchanged', 'Unchanged'],
  ['rejected', 'Not readable'],
] as const;

/** Runs with what each brought. */
export function RunTable({ runs }: { runs: readonly RunView[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must take the keyboard.
    <section className={classes.scroll} tabIndex={0} aria-label="Runs, newest first">
      <table className={`${base.table} ${classes.table}`}>
        <thead>
          <tr>
            <th scope="col">Started</th>
            <th scope="col">Topic</th>
            <th scope="col">Kind</th>
            <th scope="col">Outcome</th>
            <th scope="col" className={classes.number}>
              Took
            </th>
            {counts.map(([count, name]) => (
              <th key={count} scope="col" className={classes.number}>
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
        <td className={classes.topic}>{runName(run)}</td>
        <td>
          {capitalise(runKindLabels[run.kind])}, {runTriggerLabels[run.trigger]}
          {run.windowFrom && run.windowTo && (
            <small>
              {formatDay(run.windowFrom)} to {formatDay(run.windowTo)}
            </small>
          )}
        </td>
        <td>
          <StatusWord status={run.status} />
        </td>
        <td className={classes.number}>
          {run.finishedAt ? formatDuration(run.startedAt, run.finishedAt) : ''}
        </td>
        {counts.map(([count]) => (
          <td key={count} className={classes.number}>
            {formatNumber(run[count])}
          </td>
        ))}
      </tr>
      {run.error && (
        <tr className={classes.error}>
          <td colSpan={5 + counts.length}>
            <p>
              <WithCode>{run.error}</WithCode>
            </p>
          </td>
        </tr>
      )}
    </>
  );
}
