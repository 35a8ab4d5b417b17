import type { readClaimEdits } from '@touchstone/db';
import type { LinkView } from '@touchstone/evidence';
import { ButtonLink } from '../components/button-link.tsx';
import { currentActor } from '../current-actor.ts';
import { ClaimExclusions } from './claim-exclusions.tsx';
import classes from './claim-linking.module.css';
import { ClaimWithdrawn } from './claim-withdrawn.tsx';
import { ProposalsForm } from './proposals-form.tsx';
import { WithdrawSeveralForm } from './withdraw-several-form.tsx';

type ClaimEdits = NonNullable<Awaited<ReturnType<typeof readClaimEdits>>>;

/** The way to a new link. */
export function LinkStudyButton({ claimId }: { claimId: string }) {
  return (
    <p className={classes.begin}>
      <ButtonLink href={`/claims/${claimId}/link`}>Link a study</ButtonLink>
    </p>
  );
}

interface ClaimLinkingProps {
  claimId: string;
  edits: ClaimEdits;
  mayEdit: boolean;
  mayDecide: boolean;
}

/** What waits on a claim's links: its own block, above what counts. */
export async function ClaimProposals({
  claimId,
  edits,
  mayDecide,
}: Omit<ClaimLinkingProps, 'mayEdit'>) {
  if (edits.proposals.length === 0) return null;
  return (
    <section className={classes.section} aria-labelledby="proposals">
      <h2 id="proposals">Waiting for a decision</h2>
      <p className={classes.about}>
        {edits.twoPerson
          ? 'None of it counts until another editor than its author accepts it.'
          : 'None of it counts until somebody accepts it.'}
      </p>
      <ProposalsForm
        {...{ claimId, mayDecide }}
        proposals={edits.proposals}
        me={(await currentActor()).id}
      />
    </section>
  );
}

interface ClaimAsideProps extends Omit<ClaimLinkingProps, 'mayDecide'> {
  links: readonly LinkView[];
}

/** What does not count and is known all the same, and the way there for several links at once. */
export function ClaimAside({ claimId, edits, links, mayEdit }: ClaimAsideProps) {
  return (
    <>
      {mayEdit && links.length > 1 && <WithdrawSeveralForm claimId={claimId} links={links} />}
      <ClaimExclusions claimId={claimId} exclusions={edits.exclusions} mayEdit={mayEdit} />
      <ClaimWithdrawn links={edits.withdrawn} mayEdit={mayEdit} />
    </>
  );
}
