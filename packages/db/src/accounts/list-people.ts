import { type Actor, type Role, roleSchema } from '@touchstone/evidence';
import { requirePermission } from '../access/require-permission.ts';
import type { Db } from '../connect.ts';

export interface ListedPerson {
  id: string;
  name: string;
  email: string;
  role: Role;
  removed: boolean;
  /** ISO instants. */
  addedAt: string;
  signedInAt?: string | undefined;
  sessions: number;
}

/** Everybody who has an account, or had one, by name. @throws AccessError */
export async function listPeople(
  db: Db,
  { by, now = new Date() }: { by: Actor; now?: Date },
): Promise<ListedPerson[]> {
  requirePermission(by, 'manage-people');
  const rows = await db.person.findMany({
    orderBy: [{ banned: 'asc' }, { name: 'asc' }, { id: 'asc' }],
    include: {
      sessions: { where: { expiresAt: { gt: now } }, orderBy: { createdAt: 'desc' } },
    },
  });
  return rows.map(({ id, name, email, role, banned, createdAt, sessions }) => ({
    ...{ id, name, email, role: roleSchema.parse(role), removed: banned },
    ...{ addedAt: createdAt.toISOString(), signedInAt: sessions[0]?.createdAt.toISOString() },
    sessions: sessions.length,
  }));
}
