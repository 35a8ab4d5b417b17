import type { Db } from '../connect.ts';

/** Whether there is somebody who can let others in. */
export async function hasAdmin(db: Db): Promise<boolean> {
  return (await db.person.count({ where: { role: 'admin', banned: false } })) > 0;
}
