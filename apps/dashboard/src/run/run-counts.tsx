import type { RunDetail } from '@touchstone/evidence';
import { formatNumber } from '../words/plural.ts';
import classes from './run-counts.module.css';

/** What the run brought, and how PubMed understood its search. */
export function RunCounts({ run }: { run: RunDetail }) {
  // What files hold was not asked for, so nothing of it can be missing.
  const asked = run.kind !== 'files';
  const counts: [name: string, count: number | undefined][] = [
    ['The whole search counts', run.searchCount],
    [run.kind === 'pmids' ? 'Asked for' : 'Found by the search', asked ? run.found : undefined],
    ['To fetch, linked reports included', asked ? run.expected : undefined],
    ['Sent by PubMed', asked ? run.fetched : undefined],
    ['New', run.created],
    ['Revised', run.updated],
    ['Unchanged', run.unchanged],
    ['Could not be read', run.rejected],
    ['Not sent by PubMed', asked ? run.missing.length : undefined],
    ['Requests', asked ? run.requests : undefined],
  ];
  return (
    <>
      <dl className={classes.counts}>
        {counts.map(([name, count]) =>
          count === undefined ? null : (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{formatNumber(count)}</dd>
            </div>
          ),
        )}
      </dl>
      {run.queryTranslation && (
        <details className={classes.search}>
          <summary>How PubMed understood the search</summary>
          <code>{run.queryTranslation}</code>
        </details>
      )}
    </>
  );
}
