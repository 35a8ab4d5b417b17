import type { Actor } from '@touchstone/evidence';
import { requirePermission } from '../access/require-permission.ts';
import { logActivity } from '../activity/log-activity.ts';
import type { Db } from '../connect.ts';
import { settleWaiting } from '../links/settle-waiting.ts';
import { keepAnAdmin } from './keep-an-admin.ts';
import { holdPerson, personSnapshot } from './person-row.ts';

export interface RemovePerson {
  id: string;
  by: Actor;
  now?: Date;
}

/**
 * Takes somebody's access away: sessions end, tokens are revoked. What they did stays theirs, and
 * what waits for them can be settled by the others. @throws AccessError, InputError, NotThereError
 */
export async function removePerson(db: Db, removal: RemovePerson): Promise<{ batch: string }> {
  return setRemoved(db, { ...removal, removed: true });
}

/** Gives it back, with the role that they had; tokens stay revoked. @throws AccessError, NotThereError */
export async function reinstatePerson(db: Db, back: RemovePerson): Promise<{ batch: string }> {
  return setRemoved(db, { ...back, removed: false });
}

async function setRemoved(
  db: Db,
  { id, removed, by, now = new Date() }: RemovePerson & { removed: boolean },
): Promise<{ batch: string }> {
  requirePermission(by, 'manage-people');
  return db.$transaction(async (transaction) => {
    if (removed) await keepAnAdmin(transaction, id);
    const person = await holdPerson(transaction, id);
    const data = { banned: removed, updatedAt: now };
    const changed = await transaction.person.update({ where: { id }, data });
    if (removed) {
      await transaction.session.deleteMany({ where: { userId: id } });
      const where = { personId: id, revokedAt: null };
      await transaction.apiToken.updateMany({ where, data: { revokedAt: now } });
    }
    const action = removed ? 'remove' : 'reinstate';
    const sides = { before: personSnapshot(person), after: personSnapshot(changed) };
    const change = { action, objectType: 'person', objectId: id, ...sides } as const;
    const settled = removed ? await settleWaiting(transaction, { person: id, now }) : [];
    return { batch: await logActivity(transaction, [change, ...settled], { by, now }) };
  });
}
