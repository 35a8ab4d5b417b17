import { type ClaimView, readQuote } from '@touchstone/evidence';
import Link from 'next/link';
import { claimHref } from '../document/claim-href.ts';
import { withAsOf } from '../document/with-as-of.ts';
import { claimName } from '../words/claim-name.ts';
import { claimKindLabels } from '../words/labels.ts';
import classes from './claim-head.module.css';
import { claimSentence } from './claim-sentence.ts';
import { CountLinks } from './count-links.tsx';
import { contextAfter, contextBefore } from './quote-context.ts';

/** The claim in testable words, its evidence in one quotable sentence, and where it was said. */
export function ClaimHead({ claim, asOf }: { claim: ClaimView; asOf?: string }) {
  const { document, quote } = claim;
  const [prefix, suffix] = [contextBefore(quote.prefix), contextAfter(quote.suffix)];
  const read = readQuote({ prefix, exact: quote.exact, suffix });
  const isAdvice = claim.kind === 'advice';
  return (
    <header className={classes.head}>
      <p className={classes.place}>
        <Link href={withAsOf(`/documents/${document.slug}`, asOf)} prefetch={false}>
          <bdi>{document.title}</bdi>
        </Link>
        {' · '}
        {claimKindLabels[claim.kind]}
      </p>
      <h1>{claimName(claim)}</h1>
      {!isAdvice && (
        <>
          <p className={classes.sentence}>
            {claimSentence(claim.links).map(({ text, comparator }) =>
              comparator ? (
                <a key={text} href={`#${comparator}`}>
                  {text}
                </a>
              ) : (
                text
              ),
            )}
          </p>
          <CountLinks balance={claim.evidence} />
        </>
      )}
      <blockquote className={classes.passage}>
        <p>
          {read.prefix}
          <mark>{read.exact}</mark>
          {read.suffix}
        </p>
        <footer>
          <Link href={claimHref(document.slug, claim.id, asOf)} prefetch={false}>
            Read it in the text
          </Link>
        </footer>
      </blockquote>
    </header>
  );
}
