import { randomUUID } from 'node:crypto';
import type { Actor, Role } from '@touchstone/evidence';
import { hashPassword } from 'better-auth/crypto';
import { requirePermission } from '../access/require-permission.ts';
import { logActivity } from '../activity/log-activity.ts';
import type { Db } from '../connect.ts';
import { InputError } from '../input-error.ts';
import { checkPerson } from './check-person.ts';
import { checkPassword } from './password-rule.ts';
import { personSnapshot } from './person-row.ts';

export interface AddPerson {
  name: string;
  email: string;
  role: Role;
  password: string;
  by: Actor;
  now?: Date;
}

/** Gives somebody an account. @throws AccessError, InputError */
export async function addPerson(
  db: Db,
  { name, email, role, password, by, now = new Date() }: AddPerson,
): Promise<{ id: string; batch: string }> {
  requirePermission(by, 'manage-people');
  const person = checkPerson({ name, email, role });
  checkPassword(password);
  const hash = await hashPassword(password);
  const id = randomUUID();
  const times = { createdAt: now, updatedAt: now };
  return db.$transaction(async (transaction) => {
    const data = [{ id, ...person, emailVerified: true, ...times }];
    const { count } = await transaction.person.createMany({ data, skipDuplicates: true });
    if (count === 0) throw new InputError({ email: 'Somebody has this address already.' });
    await transaction.credential.create({
      data: {
        ...{ id: randomUUID(), accountId: id, providerId: 'credential', userId: id },
        ...{ password: hash, ...times },
      },
    });
    const after = personSnapshot({ ...person, banned: false });
    const change = { action: 'add', objectType: 'person', objectId: id, after } as const;
    return { id, batch: await logActivity(transaction, [change], { by, now }) };
  });
}
