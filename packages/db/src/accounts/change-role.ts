import { type Actor, type Role, roleSchema } from '@touchstone/evidence';
import { requirePermission } from '../access/require-permission.ts';
import { logActivity } from '../activity/log-activity.ts';
import type { Db } from '../connect.ts';
import { settleWaiting } from '../links/settle-waiting.ts';
import { keepAnAdmin } from './keep-an-admin.ts';
import { holdPerson, personSnapshot } from './person-row.ts';

export interface ChangeRole {
  id: string;
  role: Role;
  by: Actor;
  now?: Date;
}

/** Says what somebody may do from now on; their sessions and tokens follow at once. @throws AccessError, InputError, NotThereError */
export async function changeRole(
  db: Db,
  { id, role, by, now = new Date() }: ChangeRole,
): Promise<{ batch: string }> {
  requirePermission(by, 'manage-people');
  const data = { role: roleSchema.parse(role), updatedAt: now };
  return db.$transaction(async (transaction) => {
    if (role !== 'admin') await keepAnAdmin(transaction, id);
    const person = await holdPerson(transaction, id);
    const changed = await transaction.person.update({ where: { id }, data });
    const sides = { before: personSnapshot(person), after: personSnapshot(changed) };
    const change = { action: 'role', objectType: 'person', objectId: id, ...sides } as const;
    const settled = role === 'reader' ? await settleWaiting(transaction, { person: id, now }) : [];
    return { batch: await logActivity(transaction, [change, ...settled], { by, now }) };
  });
}
