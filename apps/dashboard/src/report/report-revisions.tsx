import type { Revision } from '@touchstone/evidence';
import { Moment } from '../components/moment.tsx';
import classes from './report-revisions.module.css';

/** What PubMed changed in the record since it was first fetched. */
export function ReportRevisions({ revisions }: { revisions: readonly Revision[] }) {
  if (revisions.length === 0) return null;
  return (
    <section aria-labelledby="revisions">
      <h2 id="revisions">Revisions</h2>
      {revisions.map(({ replacedAt, changes }) => (
        <details key={replacedAt} className={classes.revision}>
          <summary>
            <Moment instant={replacedAt} />: {changes.map((change) => change.field).join(', ')}
          </summary>
          <dl className={classes.changes}>
            {changes.map(({ field, before, after }) => (
              <div key={field}>
                <dt>{field}</dt>
                <dd>
                  <del>{before || 'nothing'}</del>
                  <ins>{after || 'nothing'}</ins>
                </dd>
              </div>
            ))}
          </dl>
        </details>
      ))}
    </section>
  );
}
