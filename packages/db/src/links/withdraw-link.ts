import type { Actor } from '@touchstone/evidence';
import { requirePermission } from '../access/require-permission.ts';
import { logActivity } from '../activity/log-activity.ts';
import type { Db, Transaction } from '../connect.ts';
import { InputError } from '../input-error.ts';
import { type ChangedLink, changeLink, type LinkAnswer, toAnswer } from './change-link.ts';
import { checkReason } from './check-reason.ts';
import type { OpenLink } from './link-row.ts';
import { openLink } from './open-links.ts';
import { underField } from './under-field.ts';

export interface WithdrawLink {
  id: string;
  expected: number;
  reason: string;
  by: Actor;
  now?: Date;
}

/**
 * Takes a link out of the evidence, with the reason; it stays to be read and can be restored.
 * @throws AccessError, NotThereError, ConflictError, InputError
 */
export async function withdrawLink(
  db: Db,
  { id, expected, reason: given, by, now = new Date() }: WithdrawLink,
): Promise<LinkAnswer> {
  requirePermission(by, 'edit-links');
  const reason = checkReason(given);
  return db.$transaction(async (transaction) => {
    const link = await openLink(transaction, { id, expected });
    const changed = await withdrawOpenLink(transaction, link, { reason, by, now });
    return toAnswer(changed, await logActivity(transaction, [changed.change], { by, now }));
  });
}

export async function withdrawOpenLink(
  transaction: Transaction,
  link: OpenLink,
  { reason, by, now }: { reason: string; by: Actor; now: Date },
): Promise<ChangedLink> {
  refuseWithdrawal(link, by);
  const change = { change: 'withdraw' as const, reason };
  return underField('status', changeLink(transaction, link, { change, by, now }));
}

function refuseWithdrawal({ status, statedBy, claim }: OpenLink, by: Actor) {
  if (status === 'withdrawn' || status === 'rejected') {
    throw new InputError({ status: `This link is ${status} already. Restore it, or leave it so.` });
  }
  if (status === 'proposed' && claim.document.twoPerson && statedBy !== by.id) {
    throw new InputError({ status: 'This is a proposal of somebody else. Reject it instead.' });
  }
}
