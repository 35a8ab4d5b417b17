import { type Actor, type ClaimKind, claimKindSchema } from '@touchstone/evidence';
import { requirePermission } from '../access/require-permission.ts';
import { logActivity } from '../activity/log-activity.ts';
import type { Db, Transaction } from '../connect.ts';
import { InputError } from '../input-error.ts';
import { changeClaim, lockClaim } from './change-claim.ts';
import { checkClaim } from './check-claim.ts';
import { lockClaimLinks } from './lock-claim-links.ts';

export interface ReviseClaim {
  id: string;
  expected: number;
  /** What is left out stays as it is. */
  statement?: string | undefined;
  kind?: ClaimKind | undefined;
  by: Actor;
  now?: Date;
}

/**
 * Rewords a claim's statement or changes its kind; its evidence stays, and is to be reviewed.
 * @throws AccessError, NotThereError, InputError, ConflictError
 */
export async function reviseClaim(
  db: Db,
  { id, expected, by, now = new Date(), ...changes }: ReviseClaim,
): Promise<{ batch: string; revision: number }> {
  requirePermission(by, 'edit-claims');
  return db.$transaction(async (transaction) => {
    const claim = await lockClaim(transaction, { id, expected });
    if (claim.retiredAt) {
      throw new InputError({
        claim: 'This claim was retired. Reinstate it before you change what it says.',
      });
    }
    const kind = changes.kind ?? claimKindSchema.parse(claim.kind);
    const kept = kind === 'advice' ? undefined : (claim.statement ?? undefined);
    const data = checkClaim({ kind, statement: changes.statement ?? kept });
    if (data.kind === claim.kind && data.statement === claim.statement) {
      throw new InputError({ statement: 'Nothing has changed, so there is nothing to save.' });
    }
    if (kind === 'advice') await refuseWithEvidence(transaction, id);
    // Links repeat the kind of their claim.
    if (kind !== claim.kind) await lockClaimLinks(transaction, [id]);
    const change = await changeClaim(transaction, claim, { action: 'revise', data });
    const batch = await logActivity(transaction, [change], { by, now });
    return { batch, revision: change.after.revision };
  });
}

/** Withdrawn links too are links: advice has none. */
async function refuseWithEvidence(transaction: Transaction, claimId: string) {
  const links = await transaction.evidenceLink.count({ where: { claimId } });
  if (links === 0) return;
  throw new InputError({
    kind: `Advice takes no evidence, and this claim has ${links} links. Mark the advice as a claim of its own.`,
  });
}
