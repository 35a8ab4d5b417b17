import type { Actor } from '@touchstone/evidence';
import { hashPassword } from 'better-auth/crypto';
import { requirePermission } from '../access/require-permission.ts';
import type { Db } from '../connect.ts';
import { checkPassword } from './password-rule.ts';
import { replacePassword } from './replace-password.ts';

export interface SetPassword {
  id: string;
  password: string;
  by: Actor;
  now?: Date;
}

/** Gives somebody another password and ends their sessions. @throws AccessError, InputError, NotThereError */
export async function setPassword(
  db: Db,
  { id, password, by, now = new Date() }: SetPassword,
): Promise<{ batch: string }> {
  requirePermission(by, 'manage-people');
  checkPassword(password);
  const hash = await hashPassword(password);
  return replacePassword(db, { id, hash, by, now });
}
