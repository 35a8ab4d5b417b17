import type { Actor } from '@touchstone/evidence';
import { logActivity } from '../activity/log-activity.ts';
import type { Db } from '../connect.ts';
import { holdPerson } from './person-row.ts';

interface Replacement {
  id: string;
  hash: string;
  /** The session that goes on: the one in which it was changed. */
  keepSession?: string | undefined;
  by: Actor;
  now: Date;
}

/** Puts another password in place and ends the sessions that began with the old one. */
export async function replacePassword(
  db: Db,
  { id, hash, keepSession, by, now }: Replacement,
): Promise<{ batch: string }> {
  return db.$transaction(async (transaction) => {
    await holdPerson(transaction, id);
    await transaction.credential.updateMany({
      where: { userId: id, providerId: 'credential' },
      data: { password: hash, updatedAt: now },
    });
    const others = keepSession === undefined ? {} : { id: { not: keepSession } };
    await transaction.session.deleteMany({ where: { userId: id, ...others } });
    const change = { action: 'password', objectType: 'person', objectId: id } as const;
    return { batch: await logActivity(transaction, [change], { by, now }) };
  });
}
