import type { SearchTrialView } from '@touchstone/evidence';
import { formatNumber, plural } from '../words/plural.ts';
import classes from './search-trial.module.css';

/** What PubMed makes of a search that is tried out, as far as it is known. */
export function SearchTrial({ trial, workers }: { trial: SearchTrialView; workers: number }) {
  return (
    <section className={classes.trial} aria-labelledby="trial">
      <h2 id="trial">What PubMed makes of it</h2>
      <p role="status">{stateInWords(trial, workers)}</p>
      {trial.status === 'done' && (
        <>
          {trial.objections.length > 0 && (
            <>
              <h3>What PubMed changed</h3>
              <ul className={classes.objections}>
                {trial.objections.map((one) => (
                  <li key={one}>{one}</li>
                ))}
              </ul>
            </>
          )}
          {trial.translation && (
            <>
              <h3>As PubMed understood it</h3>
              <code className={classes.translation}>{trial.translation}</code>
            </>
          )}
          {trial.titles.length > 0 && (
            <>
              <h3>The first {plural(trial.titles.length, 'title')}</h3>
              <ol className={classes.titles}>
                {trial.titles.map(({ pmid, title, year }) => (
                  <li key={pmid}>
                    {title || 'Without a title'}{' '}
                    <span>{[year, `PMID ${pmid}`].filter(Boolean).join(' · ')}</span>
                  </li>
                ))}
              </ol>
            </>
          )}
        </>
      )}
    </section>
  );
}

function stateInWords({ status, count = 0, problem }: SearchTrialView, workers: number): string {
  if (status === 'done')
    return `It counts ${formatNumber(count)} ${count === 1 ? 'record' : 'records'}.`;
  if (status === 'failed') return problem ?? 'It could not be tried. Try it again.';
  if (workers === 0) {
    return 'It waits for a worker, and no worker runs: start one with npm run worker.';
  }
  return status === 'asking' ? 'A worker asks PubMed now.' : 'It waits for a worker, some seconds.';
}
