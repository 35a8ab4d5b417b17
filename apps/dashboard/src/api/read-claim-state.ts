import { type Db, readClaim, readClaimEdits, readClaimReview } from '@touchstone/db';

/** A claim with its links, its review, and what editors have under way; undefined where there is none. */
export async function readClaimState(db: Db, id: string) {
  const [claim, review, edits] = await Promise.all([
    readClaim(db, id),
    readClaimReview(db, id),
    readClaimEdits(db, id),
  ]);
  if (!claim || !review || !edits) return undefined;
  const { withdrawn: _, ...state } = edits;
  return { ...claim, ...state, review };
}
