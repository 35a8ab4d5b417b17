import { type ConflictError, type Db, readClaim, readClaimState } from '@touchstone/db';
import { type ActionState, refused } from '../action-state.ts';
import { changedMeanwhile, sayConflict } from '../say-conflict.ts';
import { claimName } from '../words/claim-name.ts';
import { claimKindLabels } from '../words/labels.ts';

interface Of {
  conflict: ConflictError;
  values: Record<string, string>;
}

/** What somebody else made of a claim, or of the text that it stands in. */
export async function sayClaimConflict(db: Db, { conflict, values }: Of): Promise<ActionState> {
  if (conflict.objectType !== 'claim') return refused(movedMeanwhile, { values });
  const { objectId } = conflict;
  const [claim, state] = [await readClaim(db, objectId), await readClaimState(db, objectId)];
  if (!claim || state?.retired) return refused(`${changedMeanwhile} ${isRetired}`, { values });
  const now = `It says now: “${claimName(claim)}” (kind: ${claimKindLabels[claim.kind]}).`;
  return sayConflict({ conflict, values, now });
}

const isRetired =
  'The claim is retired now. What you typed is still here: copy it if you need it, then load the page again.';

const movedMeanwhile =
  'The text of this claim was saved anew meanwhile, and nothing was changed. Its words may stand elsewhere now: copy what you typed, then load the page again.';
