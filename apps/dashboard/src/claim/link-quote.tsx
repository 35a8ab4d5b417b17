import type { LinkView } from '@touchstone/evidence';
import { depthLabels, readFromLabels } from '../words/depth-labels.ts';
import classes from './link-quote.module.css';

/** The words that show a finding and how deep they were found; else what the figures were read from. */
export function LinkQuote({ link }: { link: LinkView }) {
  if (link.quote === undefined) {
    return (
      <p className={classes.source}>
        Read from {readFromLabels[link.readFrom]}; nobody has quoted it yet.
        {link.confidence === 'high' ? '' : ` Confidence in the reading: ${link.confidence}.`}
      </p>
    );
  }
  return (
    <figure className={classes.figure}>
      <blockquote className={classes.quote}>“{link.quote}”</blockquote>
      {link.depth && <figcaption className={classes.source}>{depthLabels[link.depth]}</figcaption>}
    </figure>
  );
}
