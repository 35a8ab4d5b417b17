import type { LinkDetail } from '@touchstone/evidence';
import { contextAfter, contextBefore } from '../claim/quote-context.ts';
import { depthLabels } from '../words/depth-labels.ts';
import classes from './item.module.css';

/** The quoted words among those around them, and where they stand. */
export function ItemQuote({ link }: { link: LinkDetail }) {
  const { quote, quotePrefix, quoteSuffix, depth, quotePlace } = link;
  if (quote === undefined) {
    return <p className={classes.about}>No words are quoted for it.</p>;
  }
  const place = [depth && depthLabels[depth], quotePlace, movedTo(link)].filter(Boolean).join(', ');
  return (
    <figure className={classes.figure}>
      <blockquote className={classes.quote}>
        {quotePrefix !== undefined && contextBefore(quotePrefix)}
        <mark>{quote}</mark>
        {quoteSuffix !== undefined && contextAfter(quoteSuffix)}
      </blockquote>
      {place !== '' && <figcaption className={classes.about}>{place}</figcaption>}
    </figure>
  );
}

/** Words that moved and stand nowhere in the part that they were from stand in the other one. */
function movedTo({ quoteState, quoteStart, depth }: LinkDetail): string | undefined {
  if (quoteState !== 'moved' || quoteStart !== undefined) return undefined;
  return depth === 'title' ? 'now in the abstract' : 'now in the title';
}
