import type { LinkView } from '@touchstone/evidence';
import { depthLabels } from '../words/depth-labels.ts';
import { quoteStateLabels } from '../words/labels.ts';
import classes from './link-quote.module.css';

/** The words that show a finding, and how deep in the report they were found. */
export function LinkQuote({ link }: { link: LinkView }) {
  if (link.quote === undefined) return null;
  return (
    <figure className={classes.figure}>
      <blockquote className={classes.quote}>“{link.quote}”</blockquote>
      {link.depth && (
        <figcaption className={classes.source}>
          {depthLabels[link.depth]}
          {link.quoteState && link.quoteState !== 'found' && (
            <strong className={classes.state}>; it {quoteStateLabels[link.quoteState]}</strong>
          )}
        </figcaption>
      )}
    </figure>
  );
}
