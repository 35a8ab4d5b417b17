import type { Actor } from '@touchstone/evidence';
import { requirePermission } from '../access/require-permission.ts';
import { logActivity } from '../activity/log-activity.ts';
import type { Db } from '../connect.ts';
import { checkName } from './check-person.ts';
import { holdPerson, personSnapshot } from './person-row.ts';

/** Changes the name by which the others see one. @throws AccessError, InputError, NotThereError */
export async function renameSelf(
  db: Db,
  { name, by, now = new Date() }: { name: string; by: Actor; now?: Date },
): Promise<{ batch: string }> {
  requirePermission(by, 'own-account');
  const data = { name: checkName(name), updatedAt: now };
  return db.$transaction(async (transaction) => {
    const person = await holdPerson(transaction, by.id);
    const changed = await transaction.person.update({ where: { id: by.id }, data });
    const sides = { before: personSnapshot(person), after: personSnapshot(changed) };
    const change = { action: 'rename', objectType: 'person', objectId: by.id, ...sides } as const;
    return { batch: await logActivity(transaction, [change], { by, now }) };
  });
}
