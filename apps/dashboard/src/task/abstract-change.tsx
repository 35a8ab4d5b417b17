import type { TaskChange } from '@touchstone/evidence';
import { quoteStateLabels } from '../words/labels.ts';
import classes from './task-change.module.css';
import { WordDifference } from './word-difference.tsx';

type Change = Extract<TaskChange, { kind: 'abstract' }>;

/** What became of each link's quote, then the abstract with the words that went and came. */
export function AbstractChange({ change: { before, after, quotes } }: { change: Change }) {
  return (
    <>
      {quotes.length > 0 && (
        <ul className={classes.quotes}>
          {quotes.map(({ link, quote, state }) => (
            <li key={link}>
              <q className={classes.quote} data-gone={state === 'gone' || undefined}>
                {quote}
              </q>{' '}
              <span className={classes.state}>{quoteStateLabels[state]}</span>
            </li>
          ))}
        </ul>
      )}
      <details className={classes.difference} open>
        <summary>What changed in the abstract</summary>
        <WordDifference before={before} after={after} />
      </details>
    </>
  );
}
