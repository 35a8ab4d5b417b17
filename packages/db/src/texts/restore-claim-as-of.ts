import type { Actor } from '@touchstone/evidence';
import { z } from 'zod';
import { requirePermission } from '../access/require-permission.ts';
import { logActivity } from '../activity/log-activity.ts';
import { takeBack } from '../as-of/take-back.ts';
import type { Db, Transaction } from '../connect.ts';
import type { Claim, Prisma } from '../generated/client.ts';
import { InputError } from '../input-error.ts';
import { type ClaimChange, changeClaim, lockClaim } from './change-claim.ts';
import { placeClaim } from './place-claim.ts';
import { readNewest } from './read-newest.ts';
import { openLinksThen, restoreLinks } from './restore-links.ts';

export interface RestoreClaimAsOf {
  id: string;
  /** The claim's revision that was seen before it was restored. */
  expected: number;
  /** The instant whose state comes back. */
  at: Date;
  by: Actor;
  now?: Date;
}

/**
 * Puts what a claim says and its accepted links back to how they stood at an instant, as changes of
 * now: what came since is withdrawn, what was withdrawn since is restored. In two-person mode the
 * changes of links wait for another editor. @throws AccessError, NotThereError, InputError, ConflictError
 */
export async function restoreClaimAsOf(
  db: Db,
  { id, expected, at, by, now = new Date() }: RestoreClaimAsOf,
): Promise<{ batch: string; pending: boolean }> {
  requirePermission(by, 'edit-claims');
  requirePermission(by, 'edit-links');
  return db.$transaction(async (transaction) => {
    const claim = await lockClaim(transaction, { id, expected });
    // Before the claim, whose kind its links repeat: whoever changes links locks them first.
    const then = await openLinksThen(transaction, { claim, at });
    const said = await restoreStatement(transaction, claim, { at, now });
    const restored = said?.after ?? claim;
    const links = await restoreLinks(transaction, then, { claim: restored, at, by, now });
    const changes = [...(said ? [said] : []), ...links.changes];
    if (changes.length === 0) {
      throw new InputError({
        at: 'The claim stands as it stood then. There is nothing to restore.',
      });
    }
    const batch = await logActivity(transaction, changes, { by, now });
    return { batch, pending: links.pending };
  });
}

const saidSchema = z.object({
  kind: z.string(),
  statement: z.string().nullable(),
  retiredAt: z.string().nullish(),
});

async function restoreStatement(
  transaction: Transaction,
  claim: Claim,
  { at, now }: { at: Date; now: Date },
): Promise<ClaimChange | undefined> {
  const rows = new Map([[claim.id, claim]]);
  const state = (await takeBack(transaction, { objectType: 'claim', rows, at })).get(claim.id);
  if (!state || (claim.createdAt && claim.createdAt > at)) {
    throw new InputError({ at: 'The claim was not there then. Choose a later day.' });
  }
  const { kind, statement, retiredAt } = saidSchema.parse(state);
  const isSame = kind === claim.kind && statement === claim.statement;
  const comesBack = claim.retiredAt !== null && !retiredAt;
  if (isSame && !comesBack) return undefined;
  const data = { kind, statement, ...(comesBack && (await reinstated(transaction, claim, now))) };
  return changeClaim(transaction, claim, { action: 'restore', data });
}

async function reinstated(
  transaction: Transaction,
  claim: Claim,
  now: Date,
): Promise<Prisma.ClaimUncheckedUpdateInput> {
  const newest = await readNewest(transaction, claim.documentSlug);
  const place = await placeClaim(transaction, { claim, newest, now });
  return { ...place, retiredAt: null, retiredReason: null, mergedInto: null };
}
