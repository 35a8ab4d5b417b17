import type { Actor } from '@touchstone/evidence';
import { requirePermission } from '../access/require-permission.ts';
import { logActivity } from '../activity/log-activity.ts';
import type { Db } from '../connect.ts';
import { InputError } from '../input-error.ts';
import { changeLink, type LinkAnswer, toAnswer } from './change-link.ts';
import { checkReason } from './check-reason.ts';
import type { OpenLink } from './link-row.ts';
import { openLink } from './open-links.ts';
import { underField } from './under-field.ts';

export interface RestoreLink {
  id: string;
  expected: number;
  reason?: string | undefined;
  by: Actor;
  now?: Date;
}

/**
 * Brings a withdrawn or rejected link back, as it was.
 * @throws AccessError, NotThereError, ConflictError, InputError
 */
export async function restoreLink(
  db: Db,
  { id, expected, reason: given = '', by, now = new Date() }: RestoreLink,
): Promise<LinkAnswer> {
  requirePermission(by, 'edit-links');
  const reason = given.trim() === '' ? undefined : checkReason(given);
  return db.$transaction(async (transaction) => {
    const link = await openLink(transaction, { id, expected });
    refuseRestoration(link);
    const change = { change: 'restore' as const, reason };
    const changing = changeLink(transaction, link, { change, by, now });
    const changed = await underField('status', changing);
    return toAnswer(changed, await logActivity(transaction, [changed.change], { by, now }));
  });
}

function refuseRestoration({ status, claim }: OpenLink) {
  if (status !== 'withdrawn' && status !== 'rejected') {
    throw new InputError({ status: `This link is ${status}. There is nothing to restore.` });
  }
  if (claim.retiredAt) {
    throw new InputError({ status: 'Its claim was retired. Reinstate the claim first.' });
  }
}
