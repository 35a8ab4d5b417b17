import type { Actor } from '@touchstone/evidence';
import { requirePermission } from '../access/require-permission.ts';
import { logActivity } from '../activity/log-activity.ts';
import { ConflictError } from '../conflict-error.ts';
import type { Db } from '../connect.ts';
import { InputError } from '../input-error.ts';
import { NotThereError } from '../not-there-error.ts';
import { readReviewFacts } from './read-review-facts.ts';

export interface ReviewClaim {
  id: string;
  /** The claim's revision that was looked at. */
  expected: number;
  note?: string | undefined;
  by: Actor;
  now?: Date;
}

/**
 * Somebody has looked at all of a claim's evidence. Where its document asks for two persons, whoever
 * reworded a claim that has evidence does not vouch for it alone.
 * @throws AccessError, NotThereError, InputError, ConflictError
 */
export async function reviewClaim(
  db: Db,
  { id, expected, note, by, now = new Date() }: ReviewClaim,
): Promise<{ batch: string; revision: number }> {
  requirePermission(by, 'decide');
  return db.$transaction(async (transaction) => {
    const before = await transaction.claim.findUnique({ where: { id } });
    if (!before) throw new NotThereError('claim', id);
    if (before.kind === 'advice' || before.retiredAt) throw new InputError({ claim: noReview });
    const facts = (await readReviewFacts(transaction, [id])).get(id);
    if (facts?.rewordedBy === by.id) throw new InputError({ claim: ownWords });
    const { count } = await transaction.claim.updateMany({
      where: { id, revision: expected },
      data: { reviewedAt: now, reviewedBy: by.id, revision: { increment: 1 } },
    });
    if (count === 0) {
      throw new ConflictError({ type: 'claim', id, revision: before.revision, expected });
    }
    const after = await transaction.claim.findUniqueOrThrow({ where: { id } });
    const change = {
      ...({ action: 'review', objectType: 'claim', objectId: id, claimId: id } as const),
      documentSlug: before.documentSlug,
      before,
      after: note?.trim() ? { ...after, note: note.trim() } : after,
    };
    const batch = await logActivity(transaction, [change], { by, now });
    return { batch, revision: after.revision };
  });
}

const ownWords =
  'You reworded this claim, and its text asks for two persons: another editor reviews whether its evidence still bears on it.';

const noReview =
  'Advice takes no evidence, and a retired claim needs no review. Choose another claim.';
