import { type Actor, roleSchema, tokenScopeSchema } from '@touchstone/evidence';
import { z } from 'zod';
import type { Db } from '../connect.ts';
import { tokenHash } from './token-hash.ts';

/** How exactly it is known when a token was last used, in milliseconds: not every request writes. */
const useGrainMs = 60_000;

const scopesSchema = z.array(tokenScopeSchema);

/** For whom a token speaks; undefined where it is unknown, revoked, expired, or its person removed. */
export async function actorOfToken(
  db: Db,
  token: string,
  { now = new Date() }: { now?: Date } = {},
): Promise<Actor | undefined> {
  const found = await db.apiToken.findUnique({
    where: { hash: tokenHash(token) },
    include: { person: { select: { id: true, name: true, role: true, banned: true } } },
  });
  if (!found || found.revokedAt || found.person.banned) return undefined;
  if (found.expiresAt && found.expiresAt <= now) return undefined;
  if (!found.lastUsedAt || now.getTime() - found.lastUsedAt.getTime() >= useGrainMs) {
    await db.apiToken.updateMany({ where: { id: found.id }, data: { lastUsedAt: now } });
  }
  const { id, name, role } = found.person;
  return { id, name, role: roleSchema.parse(role), scopes: scopesSchema.parse(found.scopes) };
}
