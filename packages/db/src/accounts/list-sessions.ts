import type { Actor } from '@touchstone/evidence';
import type { Db } from '../connect.ts';
import { requireOwn } from './require-own.ts';

export interface ListedSession {
  id: string;
  /** ISO instants. */
  since: string;
  until: string;
  /** What the browser calls itself. */
  userAgent?: string | undefined;
  address?: string | undefined;
}

/** Where somebody is signed in, newest first: oneself, or for admins anybody. @throws AccessError */
export async function listSessions(
  db: Db,
  { person, by, now = new Date() }: { person: string; by: Actor; now?: Date },
): Promise<ListedSession[]> {
  requireOwn(by, person);
  const rows = await db.session.findMany({
    where: { userId: person, expiresAt: { gt: now } },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
  });
  return rows.map(({ id, createdAt, expiresAt, userAgent, ipAddress }) => ({
    ...{ id, since: createdAt.toISOString(), until: expiresAt.toISOString() },
    ...{ userAgent: userAgent || undefined, address: ipAddress || undefined },
  }));
}
