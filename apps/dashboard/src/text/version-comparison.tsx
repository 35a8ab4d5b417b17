import type { ComparedClaim, TextPiece, VersionComparison } from '@touchstone/evidence';
import Link from 'next/link';
import { ChangedWords } from '../components/changed-words.tsx';
import { Counts } from '../components/counts.tsx';
import table from '../components/table.module.css';
import { claimName } from '../words/claim-name.ts';
import { claimOutcomeLabels } from './claim-outcome-labels.ts';
import classes from './versions.module.css';

/** Two versions side by side: the words that differ, and each claim with its evidence then and now. */
export function VersionComparisonView({ comparison }: { comparison: VersionComparison }) {
  const { from, to, pieces, claims } = comparison;
  const changed = claims.filter(isOfNote);
  const others = claims.filter((claim) => !isOfNote(claim));
  return (
    <section id="comparison" aria-labelledby="comparison-title" className={classes.comparison}>
      <h2 id="comparison-title">
        From version {from.number} to version {to.number}
      </h2>
      <div className={classes.columns}>
        <div>
          <h3>The text</h3>
          <p className={classes.text}>
            {pieces.map((piece, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text have no other name.
              <Piece key={index} piece={piece} />
            ))}
          </p>
        </div>
        <div>
          <h3>Its claims</h3>
          <ClaimTable {...{ from, to }} claims={[...changed, ...others]} />
        </div>
      </div>
    </section>
  );
}

/** Claims that stand where they stood, or that moved with their words, come last. */
function isOfNote({ became }: ComparedClaim): boolean {
  return became !== 'same' && became !== 'moved';
}

function Piece({ piece }: { piece: TextPiece }) {
  if (piece.in === 'both') return piece.text;
  return (
    <ChangedWords became={piece.in === 'before' ? 'removed' : 'added'}>{piece.text}</ChangedWords>
  );
}

function ClaimTable(props: Pick<VersionComparison, 'from' | 'to'> & { claims: ComparedClaim[] }) {
  const { from, to, claims } = props;
  return (
    <table className={`${table.table} ${classes.claims}`}>
      <thead>
        <tr>
          <th scope="col">Claim</th>
          <th scope="col">Version {from.number}</th>
          <th scope="col">Version {to.number}</th>
        </tr>
      </thead>
      <tbody>
        {claims.map((claim) => (
          <tr key={claim.id} data-changed={isOfNote(claim) || undefined}>
            <th scope="row">
              <Link href={`/claims/${claim.id}`} prefetch={false}>
                {nameOf(claim)}
              </Link>
              <small>{claimOutcomeLabels[claim.became]}</small>
            </th>
            <td>{claim.before && <Evidence claim={claim} balance={claim.balanceBefore} />}</td>
            <td>
              {claim.became !== 'retired' && (
                <Evidence claim={claim} balance={claim.balanceAfter} />
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Evidence(props: { claim: ComparedClaim; balance: ComparedClaim['balanceBefore'] }) {
  if (props.claim.kind === 'advice') return 'advice';
  return <Counts balance={props.balance} />;
}

function nameOf({ id, statement, before, after }: ComparedClaim): string {
  const quote = (after ?? before)?.quote;
  return quote ? claimName({ statement, quote }) : (statement ?? id);
}
