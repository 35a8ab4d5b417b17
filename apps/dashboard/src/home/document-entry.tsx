import { type ClaimInText, type DocumentView, isContested } from '@touchstone/evidence';
import Link from 'next/link';
import { needsEvidence } from '../claim/needs-evidence.ts';
import { BalanceBar } from '../components/balance-bar.tsx';
import { claimHref } from '../document/claim-href.ts';
import { balanceInWords } from '../words/balance-in-words.ts';
import { claimName } from '../words/claim-name.ts';
import { plural } from '../words/plural.ts';
import classes from './document-entry.module.css';

/** A text with the state of its claims: one small column a claim, in the order of the text. */
export function DocumentEntry({ document }: { document: DocumentView }) {
  const testable = document.claims.filter((claim) => claim.kind !== 'advice');
  const contested = testable.filter((claim) => isContested(claim.evidence)).length;
  const bare = testable.filter(needsEvidence).length;
  const state = [
    `Version ${document.version}`,
    plural(document.claims.length, 'claim'),
    contested > 0 ? `evidence conflicts on ${contested}` : undefined,
    bare > 0 ? `no evidence for ${bare}` : undefined,
  ].filter((part) => part !== undefined);
  return (
    <article className={classes.entry}>
      <h2 className={classes.title}>
        <Link href={`/documents/${document.slug}`} prefetch={false}>
          <bdi>{document.title}</bdi>
        </Link>
      </h2>
      <p className={classes.state}>{state.join(' · ')}</p>
      <ol className={classes.columns} aria-label="Claims in the order of the text">
        {document.claims.map((claim, index) => (
          <li key={claim.id}>
            <ClaimColumn slug={document.slug} claim={claim} number={index + 1} />
          </li>
        ))}
      </ol>
    </article>
  );
}

function ClaimColumn(props: { slug: string; claim: ClaimInText; number: number }) {
  const { slug, claim, number } = props;
  const isAdvice = claim.kind === 'advice';
  const words = isAdvice ? 'advice' : balanceInWords(claim.evidence) || 'no evidence';
  const name = `Claim ${number}: ${claimName(claim)} (${words})`;
  return (
    <Link
      href={claimHref(slug, claim.id)}
      prefetch={false}
      className={classes.column}
      title={name}
      aria-label={name}
    >
      <span className={classes.bar}>
        {isAdvice ? (
          <span className={classes.advice} />
        ) : (
          <BalanceBar balance={claim.evidence} tall />
        )}
      </span>
      <span className={classes.number}>{number}</span>
    </Link>
  );
}
