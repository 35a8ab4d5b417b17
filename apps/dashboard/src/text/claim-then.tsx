import { readClaimAsOf, readClaimState } from '@touchstone/db';
import { ClaimEvidence } from '../claim/claim-evidence.tsx';
import { ClaimHead } from '../claim/claim-head.tsx';
import { EmptyPlace } from '../components/empty-place.tsx';
import { actorMay } from '../current-actor.ts';
import { reading } from '../database.ts';
import { formatMinute } from '../words/dates.ts';
import { AsOfBanner } from './as-of-banner.tsx';
import { RestoreForm } from './restore-form.tsx';

/** A claim with its evidence as it stood at an instant; for editors, the way back to it. */
export async function ClaimThen({ id, instant }: { id: string; instant: string }) {
  const [claim, state, mayRestore] = await Promise.all([
    reading((db) => readClaimAsOf(db, id, new Date(instant))),
    reading((db) => readClaimState(db, id)),
    Promise.all([actorMay('edit-claims'), actorMay('edit-links')]).then(
      (may) => !may.includes(false),
    ),
  ]);
  return (
    <article>
      <AsOfBanner asOf={{ instant }} nowHref={`/claims/${id}`}>
        {claim && state && mayRestore && (
          <RestoreForm id={id} revision={state.revision} instant={instant} />
        )}
      </AsOfBanner>
      {claim ? (
        <>
          <ClaimHead claim={claim} asOf={instant} />
          <ClaimEvidence claim={claim} mayEdit={false} />
        </>
      ) : (
        <>
          <h1>Not there yet</h1>
          <EmptyPlace>This claim was not made yet on {formatMinute(instant)}.</EmptyPlace>
        </>
      )}
    </article>
  );
}
