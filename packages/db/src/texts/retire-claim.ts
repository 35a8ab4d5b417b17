import type { Actor } from '@touchstone/evidence';
import { requirePermission } from '../access/require-permission.ts';
import { logActivity } from '../activity/log-activity.ts';
import type { Db } from '../connect.ts';
import { InputError } from '../input-error.ts';
import { changeClaim, lockClaim } from './change-claim.ts';
import { placeClaim } from './place-claim.ts';
import { readNewest } from './read-newest.ts';

export interface RetireClaim {
  id: string;
  expected: number;
  reason: string;
  by: Actor;
  now?: Date;
}

/**
 * Takes a claim out of its text's claims; its links stay with it, to be read.
 * @throws AccessError, NotThereError, InputError, ConflictError
 */
export async function retireClaim(
  db: Db,
  { id, expected, reason, by, now = new Date() }: RetireClaim,
): Promise<{ batch: string; revision: number }> {
  requirePermission(by, 'edit-claims');
  const retiredReason = checkReason(reason);
  return db.$transaction(async (transaction) => {
    const claim = await lockClaim(transaction, { id, expected });
    if (claim.retiredAt) throw new InputError({ claim: 'This claim is retired already.' });
    const data = { retiredAt: now, retiredReason };
    const change = await changeClaim(transaction, claim, { action: 'retire', data });
    const batch = await logActivity(transaction, [change], { by, now });
    return { batch, revision: change.after.revision };
  });
}

/**
 * Takes a retired claim back among its text's claims, where its words are now.
 * @throws AccessError, NotThereError, InputError, ConflictError
 */
export async function reinstateClaim(
  db: Db,
  { id, expected, reason, by, now = new Date() }: RetireClaim,
): Promise<{ batch: string; revision: number }> {
  requirePermission(by, 'edit-claims');
  const why = checkReason(reason);
  return db.$transaction(async (transaction) => {
    const claim = await lockClaim(transaction, { id, expected });
    if (!claim.retiredAt) throw new InputError({ claim: 'This claim is not retired.' });
    const newest = await readNewest(transaction, claim.documentSlug);
    const place = await placeClaim(transaction, { claim, newest, now });
    const data = { ...place, retiredAt: null, retiredReason: null, mergedInto: null };
    const change = await changeClaim(transaction, claim, { action: 'reinstate', data });
    const after = { ...change.after, note: why };
    const batch = await logActivity(transaction, [{ ...change, after }], { by, now });
    return { batch, revision: change.after.revision };
  });
}

const longest = 500;

function checkReason(given: string): string {
  const reason = given.trim();
  if (reason !== '' && reason.length <= longest) return reason;
  throw new InputError({ reason: `Say why in a sentence of at most ${longest} characters.` });
}
