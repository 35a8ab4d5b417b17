import type { Actor, Direction } from '@touchstone/evidence';
import { requirePermission } from '../access/require-permission.ts';
import { logActivity } from '../activity/log-activity.ts';
import type { Db } from '../connect.ts';
import { type LinkAnswer, toAnswer } from './change-link.ts';
import { inputOfLink } from './input-of-link.ts';
import { openLink } from './open-links.ts';
import { toPending } from './pending.ts';
import { reviseOpenLink } from './revise-link.ts';

export interface RedirectLink {
  id: string;
  expected: number;
  direction: Direction;
  by: Actor;
  now?: Date;
}

/**
 * Changes a link's direction and nothing else; of a revision that waits and is one's own, that of the
 * revision. @throws AccessError, NotThereError, ConflictError, InputError
 */
export async function redirectLink(
  db: Db,
  { id, expected, direction, by, now = new Date() }: RedirectLink,
): Promise<LinkAnswer> {
  requirePermission(by, 'edit-links');
  return db.$transaction(async (transaction) => {
    const link = await openLink(transaction, { id, expected });
    const input = { ...(toPending(link.pending)?.input ?? inputOfLink(link)), direction };
    const changed = await reviseOpenLink(transaction, link, { input, by, now });
    return toAnswer(changed, await logActivity(transaction, [changed.change], { by, now }));
  });
}
