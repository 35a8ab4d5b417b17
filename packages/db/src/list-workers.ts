import type { WorkerView } from '@touchstone/evidence';
import type { Db } from './connect.ts';

/** A worker says every 20 s that it is there; one that was not heard for so long is gone. */
const silenceMs = 60_000;

/** The worker processes that are alive, the longest-serving first. */
export async function listWorkers(
  db: Db,
  { now = new Date() }: { now?: Date } = {},
): Promise<WorkerView[]> {
  const rows = await db.worker.findMany({
    where: { lastSeenAt: { gt: new Date(now.getTime() - silenceMs) } },
    orderBy: [{ startedAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map(({ id, startedAt, lastSeenAt }) => ({
    id,
    startedAt: startedAt.toISOString(),
    lastSeenAt: lastSeenAt.toISOString(),
  }));
}
