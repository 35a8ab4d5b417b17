import type { ClaimView } from '@touchstone/evidence';
import Link from 'next/link';
import { claimHref } from '../document/claim-href.ts';
import { claimKindLabels } from '../words/labels.ts';
import classes from './claim-head.module.css';
import { claimSentence } from './claim-sentence.ts';
import { CountLinks } from './count-links.tsx';

/** The claim in testable words, its evidence in one quotable sentence, and where it was said. */
export function ClaimHead({ claim }: { claim: ClaimView }) {
  const { document, quote } = claim;
  const isAdvice = claim.kind === 'advice';
  return (
    <header className={classes.head}>
      <p className={classes.place}>
        <Link href={`/documents/${document.slug}`} prefetch={false}>
          {document.title}
        </Link>
        {' · '}
        {claimKindLabels[claim.kind]}
      </p>
      <h1>{claim.statement ?? quote.exact}</h1>
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
          …{trimStart(quote.prefix)}
          <mark>{quote.exact}</mark>
          {trimEnd(quote.suffix)}…
        </p>
        <footer>
          <Link href={claimHref(document.slug, claim.id)} prefetch={false}>
            Read it in the text
          </Link>
        </footer>
      </blockquote>
    </header>
  );
}

/** The context is cut by characters; whole words of its own paragraph read better. */
function trimStart(prefix: string): string {
  const sameParagraph = prefix.slice(prefix.lastIndexOf('\n') + 1);
  return sameParagraph === prefix ? prefix.replace(/^\S*\s/, '') : sameParagraph;
}

function trimEnd(suffix: string): string {
  const sameParagraph = suffix.split('\n', 1)[0] ?? '';
  return sameParagraph === suffix ? suffix.replace(/\s\S*$/, '') : sameParagraph;
}
