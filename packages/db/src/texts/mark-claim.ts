import type { Actor, ClaimKind } from '@touchstone/evidence';
import { requirePermission } from '../access/require-permission.ts';
import { logActivity } from '../activity/log-activity.ts';
import type { Db } from '../connect.ts';
import { checkClaim } from './check-claim.ts';
import { checkPlace } from './check-place.ts';
import { insertClaim } from './insert-claim.ts';
import { lockNewest } from './lock-newest.ts';

export interface MarkClaim {
  slug: string;
  /** The version whose words were selected; only the newest takes claims. */
  version: number;
  /** UTF-16 units of its Markdown. */
  start: number;
  end: number;
  kind: ClaimKind;
  /** Absent for advice. */
  statement?: string | undefined;
  by: Actor;
  now?: Date;
}

/**
 * Makes the selected words a claim; they may lie within another claim's, or overlap them.
 * @throws AccessError, NotThereError, InputError, ConflictError
 */
export async function markClaim(
  db: Db,
  { slug, version, by, now = new Date(), ...claim }: MarkClaim,
): Promise<{ id: string; batch: string }> {
  requirePermission(by, 'edit-claims');
  const said = checkClaim(claim);
  return db.$transaction(async (transaction) => {
    const newest = await lockNewest(transaction, { slug, version });
    const place = checkPlace(newest.text, claim);
    const row = await insertClaim(transaction, { slug, newest, place, said, by, now });
    const change = { objectType: 'claim', objectId: row.id, claimId: row.id } as const;
    const batch = await logActivity(
      transaction,
      [{ ...change, action: 'mark', documentSlug: slug, after: row }],
      { by, now },
    );
    return { id: row.id, batch };
  });
}
