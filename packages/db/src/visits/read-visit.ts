import type { Db } from '../connect.ts';
import { awayMs, type Visit } from './visit.ts';

/** Since when things are new to somebody who looks now, without noting that they do. */
export async function readVisit(
  db: Db,
  { by, objectType, objectId, now = new Date() }: Visit,
): Promise<Date | undefined> {
  const visit = await db.visit.findUnique({
    where: { personId_objectType_objectId: { personId: by.id, objectType, objectId } },
  });
  if (!visit) return undefined;
  const isNew = visit.lastAt.getTime() < now.getTime() - awayMs;
  return (isNew ? visit.lastAt : visit.beforeAt) ?? undefined;
}
