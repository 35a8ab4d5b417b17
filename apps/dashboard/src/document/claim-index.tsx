import type { DocumentView } from '@touchstone/evidence';
import { BalanceBar } from '../components/balance-bar.tsx';
import { Counts } from '../components/counts.tsx';
import { claimName } from '../words/claim-name.ts';
import { ChooseLink } from './choose-link.tsx';
import { claimHref } from './claim-href.ts';
import classes from './claim-index.module.css';

/** Beside the text while no claim is chosen: every claim in its testable words. */
export function ClaimIndex({
  document,
  unknown,
  asOf,
}: {
  document: DocumentView;
  unknown?: string | undefined;
  asOf?: string | undefined;
}) {
  return (
    <aside className={classes.index} aria-labelledby="claims">
      {unknown !== undefined && (
        <p className={classes.unknown} role="status">
          This text has no claim named “{unknown}”. Choose one of these.
        </p>
      )}
      <h2 id="claims">Claims of this text</h2>
      <p className={classes.hint}>
        Choose a marked passage, or a claim here, to read the studies behind it.
      </p>
      <ol className={classes.list}>
        {document.claims.map((claim) => (
          <li key={claim.id}>
            <ChooseLink href={claimHref(document.slug, claim.id, asOf)}>
              {claimName(claim)}
            </ChooseLink>
            {claim.kind === 'advice' ? (
              <span className={classes.advice}>advice</span>
            ) : (
              <span className={classes.state}>
                <span className={classes.bar}>
                  <BalanceBar balance={claim.evidence} />
                </span>
                <Counts balance={claim.evidence} />
              </span>
            )}
          </li>
        ))}
      </ol>
    </aside>
  );
}
