import type { Actor } from '@touchstone/evidence';
import { logActivity } from '../activity/log-activity.ts';
import type { Db } from '../connect.ts';
import { NotThereError } from '../not-there-error.ts';
import { requireOwn } from './require-own.ts';

export interface RevokeToken {
  id: string;
  /** Whose it is. */
  person: string;
  by: Actor;
  now?: Date;
}

/** Takes a token out of use, at once. @throws AccessError, NotThereError */
export async function revokeToken(
  db: Db,
  { id, person, by, now = new Date() }: RevokeToken,
): Promise<{ batch: string }> {
  requireOwn(by, person);
  return db.$transaction(async (transaction) => {
    const { count } = await transaction.apiToken.updateMany({
      where: { id, personId: person, revokedAt: null },
      data: { revokedAt: now },
    });
    if (count === 0) throw new NotThereError('token in use', id);
    const change = { action: 'revoke-token', objectType: 'person', objectId: person } as const;
    return {
      batch: await logActivity(transaction, [{ ...change, before: { token: id } }], { by, now }),
    };
  });
}
