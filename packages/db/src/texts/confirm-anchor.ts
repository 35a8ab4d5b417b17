import type { Actor } from '@touchstone/evidence';
import { requirePermission } from '../access/require-permission.ts';
import { logActivity } from '../activity/log-activity.ts';
import { ConflictError } from '../conflict-error.ts';
import type { Db } from '../connect.ts';
import { InputError } from '../input-error.ts';
import { changeClaim, lockClaim } from './change-claim.ts';
import { checkPlace } from './check-place.ts';
import { writeAnchor } from './place-claim.ts';
import { anchorRow, standingAt } from './place-fields.ts';
import { readNewest } from './read-newest.ts';

export interface ConfirmAnchor {
  /** Of the claim. */
  id: string;
  expected: number;
  /** The version whose words were looked at; it must be the newest. */
  version: number;
  start: number;
  end: number;
  by: Actor;
  now?: Date;
}

/**
 * An editor says where a claim's words are in the newest version.
 * @throws AccessError, NotThereError, InputError, ConflictError
 */
export async function confirmAnchor(
  db: Db,
  { id, expected, version, start, end, by, now = new Date() }: ConfirmAnchor,
): Promise<{ batch: string; revision: number }> {
  requirePermission(by, 'edit-claims');
  return db.$transaction(async (transaction) => {
    const claim = await lockClaim(transaction, { id, expected });
    if (claim.retiredAt)
      throw new InputError({ claim: 'This claim is retired. Reinstate it first.' });
    const newest = await readNewest(transaction, claim.documentSlug);
    if (newest.number !== version) {
      const conflict = { type: 'document', id: claim.documentSlug, revision: newest.number };
      throw new ConflictError({ ...conflict, expected: version });
    }
    const place = checkPlace(newest.text, { start, end });
    const row = { ...place, claimId: id, method: 'editor', score: 1, now } as const;
    await writeAnchor(transaction, anchorRow(newest, row));
    const data = standingAt(newest, place);
    const change = await changeClaim(transaction, claim, { action: 'anchor', data });
    const batch = await logActivity(transaction, [change], { by, now });
    return { batch, revision: change.after.revision };
  });
}
