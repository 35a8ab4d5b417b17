import type { PlannedRow } from '@touchstone/evidence';
import Link from 'next/link';
import { plural } from '../words/plural.ts';
import { countsInWords } from './counts-in-words.ts';
import type { ShownPlan } from './import-state.ts';
import { MissingReports } from './missing-reports.tsx';
import classes from './plan-view.module.css';

/** What an import would do: the counts of all rows, and those that say something, one by one. */
export function PlanView({ plan, name }: { plan: ShownPlan; name: string }) {
  const { counts, rows, more, ignored, missing } = plan;
  return (
    <section aria-labelledby="plan" className={classes.plan}>
      <h2 id="plan">What {name} would change</h2>
      <p role="status">{countsInWords(counts)}.</p>
      {ignored.length > 0 && (
        <p className={classes.hint}>
          These columns are there to be read, and are not imported: {ignored.join(', ')}.
        </p>
      )}
      <MissingReports pmids={missing} />
      {rows.length > 0 && (
        <ol className={classes.rows}>
          {rows.map((row) => (
            <Row key={row.row} row={row} />
          ))}
        </ol>
      )}
      {more > 0 && <p className={classes.hint}>And {plural(more, 'further row')}.</p>}
    </section>
  );
}

const outcomes = { new: 'new', changed: 'changed', same: 'the same', refused: 'refused' };

function Row({
  row: { row, outcome, claim, pmid, waits, changes, problems },
}: {
  row: PlannedRow;
}) {
  return (
    <li className={classes.row} data-outcome={outcome}>
      <p className={classes.head}>
        <span className={classes.number}>Row {row}</span>
        <strong>{outcomes[outcome]}</strong>
        <span>
          {pmid || 'no report'} on{' '}
          {outcome === 'refused' || claim === '' ? (
            claim || 'no claim'
          ) : (
            <Link href={`/claims/${encodeURIComponent(claim)}`} prefetch={false}>
              {claim}
            </Link>
          )}
        </span>
        {waits && <span className={classes.waits}>waits for another editor</span>}
      </p>
      {changes.length > 0 && (
        <dl className={classes.changes}>
          {changes.map(({ column, before, after }) => (
            <div key={column}>
              <dt>{column}</dt>
              <dd>
                <del>{before || 'empty'}</del> becomes <ins>{after || 'empty'}</ins>
              </dd>
            </div>
          ))}
        </dl>
      )}
      {problems.map(({ column, message }) => (
        <p key={column} className={classes.problem}>
          <b>{column}</b>: {message}
        </p>
      ))}
    </li>
  );
}
