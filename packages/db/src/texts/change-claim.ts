import type { Change } from '../activity/log-activity.ts';
import { ConflictError } from '../conflict-error.ts';
import type { Transaction } from '../connect.ts';
import type { Claim, Prisma } from '../generated/client.ts';
import { NotThereError } from '../not-there-error.ts';
import { lockDocument } from './lock-document.ts';

/**
 * A claim as somebody saw it, with its document locked, so that text and claim change in turns.
 * @throws NotThereError, ConflictError
 */
export async function lockClaim(
  transaction: Transaction,
  { id, expected }: { id: string; expected: number },
): Promise<Claim> {
  const named = await transaction.claim.findUnique({
    where: { id },
    select: { documentSlug: true },
  });
  if (!named) throw new NotThereError('claim', id);
  await lockDocument(transaction, named.documentSlug);
  // Read again: whoever held the lock before may have changed it.
  const claim = await transaction.claim.findUniqueOrThrow({ where: { id } });
  if (claim.revision === expected) return claim;
  throw new ConflictError({ type: 'claim', id, revision: claim.revision, expected });
}

export type ClaimChange = Change & { before: Claim; after: Claim };

/** Changes a locked claim, which gets its next revision. @returns what to log. */
export async function changeClaim(
  transaction: Transaction,
  before: Claim,
  { action, data }: { action: string; data: Prisma.ClaimUncheckedUpdateInput },
): Promise<ClaimChange> {
  const { id, documentSlug, revision } = before;
  const { count } = await transaction.claim.updateMany({
    where: { id, revision },
    data: { ...data, revision: { increment: 1 } },
  });
  const after = await transaction.claim.findUniqueOrThrow({ where: { id } });
  if (count === 0) {
    // Reviews of the claim do not wait for its document.
    throw new ConflictError({ type: 'claim', id, revision: after.revision, expected: revision });
  }
  const about = { objectType: 'claim', objectId: id, claimId: id, documentSlug } as const;
  return { ...about, action, before, after };
}
