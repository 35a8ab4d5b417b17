import type { RunView } from '@touchstone/evidence';
import base from '../components/table.module.css';
import { formatDay } from '../words/dates.ts';
import { formatNumber } from '../words/plural.ts';
import { runName } from './run-name.ts';
import classes from './run-plot-table.module.css';
import { StatusWord } from './status-word.tsx';

/** The plot as a table, for those who prefer it or have it read to them. */
export function RunPlotTable({ runs }: { runs: readonly RunView[] }) {
  return (
    <details className={classes.details}>
      <summary>The same as a table</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must take the keyboard. */}
      <section className={classes.scroll} tabIndex={0} aria-label="Runs over time as a table">
        <table className={`${base.table} ${classes.table}`}>
          <thead>
            <tr>
              <th scope="col">Day</th>
              <th scope="col">Topic</th>
              <th scope="col">Outcome</th>
              <th scope="col">New</th>
              <th scope="col">Revised</th>
              <th scope="col">Not readable</th>
            </tr>
          </thead>
          <tbody>
            {runs.map((run) => (
              <tr key={run.id}>
                <th scope="row">{formatDay(run.startedAt)}</th>
                <td>{runName(run)}</td>
                <td>
                  <StatusWord status={run.status} />
                </td>
                <td>{formatNumber(run.created)}</td>
                <td>{formatNumber(run.updated)}</td>
                <td>{formatNumber(run.rejected)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}
