import { type Actor, type TokenScope, tokenScopeSchema } from '@touchstone/evidence';
import { z } from 'zod';
import type { Db } from '../connect.ts';
import { requireOwn } from './require-own.ts';

export interface ListedToken {
  id: string;
  name: string;
  /** Its first characters. */
  start: string;
  scopes: TokenScope[];
  /** ISO instants. */
  since: string;
  usedAt?: string | undefined;
  expiresAt?: string | undefined;
}

const scopesSchema = z.array(tokenScopeSchema);

/** Somebody's tokens that are not revoked, newest first: one's own, or for admins anybody's. @throws AccessError */
export async function listTokens(
  db: Db,
  { person, by }: { person: string; by: Actor },
): Promise<ListedToken[]> {
  requireOwn(by, person);
  const rows = await db.apiToken.findMany({
    where: { personId: person, revokedAt: null },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
  });
  return rows.map(({ id, name, start, scopes, createdAt, lastUsedAt, expiresAt }) => ({
    ...{ id, name, start, scopes: scopesSchema.parse(scopes), since: createdAt.toISOString() },
    ...{ usedAt: lastUsedAt?.toISOString(), expiresAt: expiresAt?.toISOString() },
  }));
}
