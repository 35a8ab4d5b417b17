import type { Actor } from '@touchstone/evidence';
import { requirePermission } from '../access/require-permission.ts';
import { logActivity } from '../activity/log-activity.ts';
import type { Db } from '../connect.ts';
import type { ChangedLink } from './change-link.ts';
import { checkReason } from './check-reason.ts';
import type { SeenLink } from './open-links.ts';
import { openSeveral } from './open-several.ts';
import { withdrawOpenLink } from './withdraw-link.ts';

export interface WithdrawLinks {
  links: readonly SeenLink[];
  reason: string;
  by: Actor;
  now?: Date;
}

/**
 * Takes several links out of the evidence, all of them or none, with one reason and one undo.
 * @returns how many wait for another editor. @throws AccessError, NotThereError, ConflictError, InputError
 */
export async function withdrawLinks(
  db: Db,
  { links: seen, reason: given, by, now = new Date() }: WithdrawLinks,
): Promise<{ batch: string; pending: number }> {
  requirePermission(by, 'edit-links');
  const reason = checkReason(given);
  return db.$transaction(async (transaction) => {
    const changed: ChangedLink[] = [];
    for (const link of await openSeveral(transaction, seen)) {
      changed.push(await withdrawOpenLink(transaction, link, { reason, by, now }));
    }
    const changes = changed.map(({ change }) => change);
    const batch = await logActivity(transaction, changes, { by, now });
    return { batch, pending: changed.filter(({ pending }) => pending).length };
  });
}
