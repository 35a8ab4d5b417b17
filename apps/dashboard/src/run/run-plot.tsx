import type { RunView } from '@touchstone/evidence';
import { formatDay } from '../words/dates.ts';
import { formatNumber } from '../words/plural.ts';
import { plotTop } from './plot-scale.ts';
import { runName } from './run-name.ts';
import classes from './run-plot.module.css';
import { RunPlotTable } from './run-plot-table.tsx';

const rows = [
  { count: 'created', name: 'New' },
  { count: 'updated', name: 'Revised' },
  { count: 'rejected', name: 'Not readable' },
] as const;

type Count = (typeof rows)[number]['count'];

/** What each run brought, the oldest on the left: a row of bars for each count, each in its scale. */
export function RunPlot({ runs }: { runs: readonly RunView[] }) {
  const over = runs.filter((run) => run.status !== 'running').toReversed();
  if (over.length < 2) return null;
  return (
    <section aria-labelledby="over-time" className={classes.plot}>
      <h2 id="over-time">Over time</h2>
      <figure>
        <div aria-hidden="true">
          {rows.map((row) => (
            <Row key={row.count} runs={over} {...row} />
          ))}
          <Axis runs={over} />
        </div>
        <figcaption className={classes.caption}>
          Records of each run, the oldest on the left. Each row has a scale of its own; a bar with a
          gap reaches beyond it.
        </figcaption>
      </figure>
      <RunPlotTable runs={over} />
    </section>
  );
}

function Row({ runs, count, name }: { runs: readonly RunView[]; count: Count; name: string }) {
  const top = plotTop(runs.map((run) => run[count]));
  return (
    <div className={classes.row} data-count={count}>
      <span className={classes.name}>{name}</span>
      <div className={classes.field}>
        <svg viewBox={`0 0 ${runs.length} 100`} preserveAspectRatio="none" aria-hidden="true">
          {runs.map((run, index) => (
            <Bar key={run.id} run={run} x={index} value={run[count]} top={top} name={name} />
          ))}
        </svg>
        {runs.map((run, index) =>
          run[count] > top ? (
            <span key={run.id} className={classes.beyond} style={placeOf(index, runs.length)}>
              {formatNumber(run[count])}
            </span>
          ) : null,
        )}
      </div>
      <span className={classes.top}>{formatNumber(top)}</span>
    </div>
  );
}

interface BarProps {
  run: RunView;
  x: number;
  value: number;
  top: number;
  name: string;
}

/** The whole column answers the pointer, for a bar of one record is no target. */
function Bar({ run, x, value, top, name }: BarProps) {
  const height = value === 0 ? 0 : Math.max(3, Math.min(1, value / top) * 100);
  return (
    <g>
      <title>{`${runName(run)}, ${formatDay(run.startedAt)}: ${formatNumber(value)} (${name.toLowerCase()})`}</title>
      <rect className={classes.column} x={x} y="0" width="1" height="100" />
      <rect className={classes.bar} x={x + 0.14} y={100 - height} width="0.72" height={height} />
      {value > top && <rect className={classes.gap} x={x} y="14" width="1" height="7" />}
    </g>
  );
}

function Axis({ runs }: { runs: readonly RunView[] }) {
  const [first, last] = [runs[0], runs.at(-1)];
  return (
    <div className={classes.row}>
      <div className={classes.axis}>
        {runs.map((run, index) =>
          run.status === 'succeeded' ? null : (
            <span
              key={run.id}
              className={classes.failed}
              style={placeOf(index, runs.length)}
              title={`${run.status}, ${formatDay(run.startedAt)}`}
            >
              ×
            </span>
          ),
        )}
        <span>{first && formatDay(first.startedAt)}</span>
        <span>{last && formatDay(last.startedAt)}</span>
      </div>
    </div>
  );
}

/** Over the middle of a run's column. */
function placeOf(index: number, columns: number) {
  return { insetInlineStart: `${((index + 0.5) / columns) * 100}%` };
}
