import { randomUUID } from 'node:crypto';
import { type Actor, type TokenScope, tokenScopeSchema } from '@touchstone/evidence';
import { z } from 'zod';
import { requirePermission } from '../access/require-permission.ts';
import { logActivity } from '../activity/log-activity.ts';
import type { Db } from '../connect.ts';
import { InputError } from '../input-error.ts';
import { holdPerson } from './person-row.ts';
import { newToken, tokenHash, tokenStart } from './token-hash.ts';

export interface CreateToken {
  name: string;
  scopes: readonly TokenScope[];
  /** Absent where it never expires. */
  expiresAt?: Date | undefined;
  by: Actor;
  now?: Date;
}

const schema = z.object({
  name: z
    .string()
    .trim()
    .min(1, 'Say what it is for, so that you know it again.')
    .max(100, 'Say it in 100 characters.')
    .refine(
      (name) => !/\p{Cc}/u.test(name),
      'A name has no line breaks and no control characters.',
    ),
  scopes: z.array(tokenScopeSchema).min(1, 'Choose at least one thing that it may do.'),
});

/** How many somebody may have at a time. */
const most = 50;

/**
 * Makes a key to the API that speaks for oneself. The token itself is given here and never again.
 * @throws AccessError, InputError
 */
export async function createToken(
  db: Db,
  { name, scopes, expiresAt, by, now = new Date() }: CreateToken,
): Promise<{ id: string; token: string; batch: string }> {
  requirePermission(by, 'own-account');
  const { data, error } = schema.safeParse({ name, scopes: [...new Set(scopes)] });
  if (!data) {
    throw new InputError(
      Object.fromEntries(error.issues.map((i) => [String(i.path[0]), i.message])),
    );
  }
  if (expiresAt && expiresAt <= now) throw new InputError({ expires: 'Choose a day to come.' });
  const token = newToken();
  const id = randomUUID();
  return db.$transaction(async (transaction) => {
    await holdPerson(transaction, by.id);
    const live = await transaction.apiToken.count({ where: { personId: by.id, revokedAt: null } });
    if (live >= most) throw new InputError({ name: `You have ${most} tokens. Revoke one first.` });
    await transaction.apiToken.create({
      data: {
        ...{ id, personId: by.id, ...data, createdAt: now, expiresAt: expiresAt ?? null },
        ...{ hash: tokenHash(token), start: tokenStart(token) },
      },
    });
    const change = { action: 'add-token', objectType: 'person', objectId: by.id } as const;
    const batch = await logActivity(transaction, [{ ...change, after: { token: id, ...data } }], {
      by,
      now,
    });
    return { id, token, batch };
  });
}
