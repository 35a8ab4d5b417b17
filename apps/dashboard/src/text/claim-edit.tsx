import {
  type ClaimState,
  readClaimRevisions,
  readDocument,
  readDocumentEdits,
} from '@touchstone/db';
import type { ClaimView } from '@touchstone/evidence';
import { actorMay } from '../current-actor.ts';
import { reading } from '../database.ts';
import { claimName } from '../words/claim-name.ts';
import classes from './claim-edit.module.css';
import { CopyStateLink } from './copy-state-link.tsx';
import { MergeForm } from './merge-form.tsx';
import { ReinstateForm } from './reinstate-form.tsx';
import { RetireForm } from './retire-form.tsx';
import { RewordForm } from './reword-form.tsx';
import { SplitForm } from './split-form.tsx';

/** For editors what can be changed of a claim; for everybody the address of its state. */
export async function ClaimEdit({ claim, state }: { claim: ClaimView; state: ClaimState }) {
  const link = <CopyStateLink href={`/claims/${claim.id}?asOf=${new Date().toISOString()}`} />;
  if (!(await actorMay('edit-claims'))) {
    return <p className={classes.tools}>{link}</p>;
  }
  const { id, document } = claim;
  const { revision } = state;
  const [others, edits] = await Promise.all([
    readOthers(claim),
    reading((db) => readDocumentEdits(db, document.slug)),
  ]);
  const merging = { claim, revision, others, twoPerson: edits?.twoPerson ?? false };
  const stands = state.anchor === 'anchored';
  return (
    <div className={classes.tools}>
      <details id="edit-claim" className={classes.edit}>
        <summary>Edit this claim</summary>
        {state.retired ? (
          <ReinstateForm id={id} revision={revision} />
        ) : (
          <div className={classes.forms}>
            <RewordForm key={revision} claim={claim} revision={revision} />
            {stands && <SplitForm key={`split-${revision}`} claim={claim} revision={revision} />}
            {others.length > 0 && <MergeForm {...merging} />}
            <RetireForm id={id} revision={revision} />
          </div>
        )}
      </details>
      {link}
    </div>
  );
}

/** The claims that it can be merged with. Their revisions come first: what changes then is refused. */
async function readOthers({ id, kind, document }: ClaimView) {
  const revisions = await reading((db) => readClaimRevisions(db, document.slug));
  const text = await reading((db) => readDocument(db, document.slug));
  return (text?.claims ?? [])
    .filter((other) => other.id !== id && (other.kind === 'advice') === (kind === 'advice'))
    .map((other) => {
      const revision = revisions[other.id] ?? 0;
      return { id: other.id, name: claimName(other), revision };
    });
}
