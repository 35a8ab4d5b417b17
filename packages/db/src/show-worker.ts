import type { Db } from './connect.ts';

/** Whoever is silent for so long will not come back to take its row away. */
const forgottenMs = 24 * 60 * 60_000;

/** Says that a worker is there. */
export async function showWorker(db: Db, { id, now }: { id: string; now: Date }): Promise<void> {
  await db.worker.upsert({
    where: { id },
    create: { id, startedAt: now, lastSeenAt: now },
    update: { lastSeenAt: now },
    select: { id: true },
  });
}

/** Takes a worker off the list, and with it those that were killed long ago. */
export async function removeWorker(db: Db, { id, now }: { id: string; now: Date }): Promise<void> {
  const longAgo = new Date(now.getTime() - forgottenMs);
  await db.worker.deleteMany({ where: { OR: [{ id }, { lastSeenAt: { lt: longAgo } }] } });
}
