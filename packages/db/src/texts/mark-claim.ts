import type { Actor, ClaimKind, Position } from '@touchstone/evidence';
import { requirePermission } from '../access/require-permission.ts';
import { logActivity } from '../activity/log-activity.ts';
import type { Db, Transaction } from '../connect.ts';
import { InputError } from '../input-error.ts';
import { checkClaim } from './check-claim.ts';
import { checkPlace } from './check-place.ts';
import { insertClaim } from './insert-claim.ts';
import { lockNewest } from './lock-newest.ts';
import type { NewestVersion } from './read-newest.ts';

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
    await refuseSame(transaction, { newest, place, said });
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

interface Marking {
  newest: NewestVersion;
  place: Position;
  said: ReturnType<typeof checkClaim>;
}

/** One claim each for the same words and statement: the evidence of two would go apart. */
async function refuseSame(transaction: Transaction, { newest, place, said }: Marking) {
  const { start: startsAt, end: endsAt } = place;
  const same = await transaction.claim.findFirst({
    where: {
      versionId: newest.id,
      anchorState: 'anchored',
      startsAt,
      endsAt,
      ...said,
      retiredAt: null,
    },
    select: { id: true },
  });
  if (!same) return;
  throw new InputError({
    words: `These words are a claim already that says the same: ${same.id}. Open that one, or say something else here.`,
  });
}
