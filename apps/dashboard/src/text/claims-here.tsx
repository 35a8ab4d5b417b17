import { type DocumentView, readSpan, type Span, type TextBlock } from '@touchstone/evidence';
import Link from 'next/link';
import { claimKindLabels } from '../words/labels.ts';
import classes from './claims-here.module.css';

interface ClaimsHereProps {
  document: Pick<DocumentView, 'text' | 'claims'>;
  blocks: readonly TextBlock[];
  /** What is selected, or where the caret stands. */
  place: Span;
}

/** Every claim at a place of the text, the one with the fewest words first. */
export function ClaimsHere({ document, blocks, place }: ClaimsHereProps) {
  const here = document.claims
    .filter(({ position: { start, end } }) => start <= place.end && end >= place.start)
    .sort((a, b) => lengthOf(a.position) - lengthOf(b.position));
  if (here.length === 0) return null;
  return (
    <section className={classes.here} aria-labelledby="claims-here">
      <h3 id="claims-here">Claims at this place</h3>
      <ul>
        {here.map((claim) => (
          <li key={claim.id}>
            <Link href={`/claims/${claim.id}#edit-claim`} prefetch={false}>
              {claim.statement ?? readSpan({ source: document.text, blocks }, claim.position)}
            </Link>
            <span className={classes.kind}>{claimKindLabels[claim.kind]}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function lengthOf({ start, end }: Span): number {
  return end - start;
}
