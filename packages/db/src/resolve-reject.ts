import type { Db } from './connect.ts';

/** Notes that a record could be read after all. One that is noted already keeps its time. */
export async function resolveReject(db: Db, { id, now }: { id: string; now: Date }): Promise<void> {
  await db.reject.updateMany({ where: { id, resolvedAt: null }, data: { resolvedAt: now } });
}
