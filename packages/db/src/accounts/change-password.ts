import type { Actor } from '@touchstone/evidence';
import { hashPassword, verifyPassword } from 'better-auth/crypto';
import { requirePermission } from '../access/require-permission.ts';
import type { Db } from '../connect.ts';
import { InputError } from '../input-error.ts';
import { checkPassword } from './password-rule.ts';
import { replacePassword } from './replace-password.ts';
import { takeTry } from './take-try.ts';

export interface ChangePassword {
  current: string;
  password: string;
  /** The session that goes on; the others end. */
  session: string;
  /** How often it may be tried in a quarter of an hour. */
  tries: number;
  by: Actor;
  now?: Date;
}

/** Changes one's own password, by who knows the present one. @throws AccessError, InputError */
export async function changePassword(
  db: Db,
  { current, password, session, tries, by, now = new Date() }: ChangePassword,
): Promise<{ batch: string }> {
  requirePermission(by, 'own-account');
  checkPassword(password);
  const wait = await takeTry(db, `person:${by.id}`, { tries, now });
  if (wait !== undefined) {
    throw new InputError({ current: `Tried too often. Wait ${Math.ceil(wait / 60)} minutes.` });
  }
  const kept = await db.credential.findFirst({
    where: { userId: by.id, providerId: 'credential' },
    select: { password: true },
  });
  if (!kept?.password || !(await verifyPassword({ hash: kept.password, password: current }))) {
    throw new InputError({ current: 'This is not your present password.' });
  }
  const hash = await hashPassword(password);
  return replacePassword(db, { id: by.id, hash, keepSession: session, by, now });
}
