import type { Db } from './connect.ts';
import { isAbandoned, type Watch } from './run-lease.ts';

/**
 * Marks as interrupted the runs whose process is gone: on this machine by asking for the process,
 * on others by their silence. Returns how many there were.
 */
export async function interruptStaleRuns(db: Db, watch: Watch): Promise<number> {
  const running = await db.ingestRun.findMany({
    where: { status: 'running' },
    select: { id: true, kind: true, worker: true, attempt: true, heartbeatAt: true },
  });
  const marked = running
    .filter((run) => isAbandoned(run, watch))
    .map((run) => interruptRun(db, run, watch.now));
  return (await Promise.all(marked)).filter(Boolean).length;
}

interface SeenRun {
  id: string;
  worker: string;
  attempt: number;
  heartbeatAt: Date;
}

/** False where the run has shown a sign of life since it was seen. */
async function interruptRun(
  db: Db,
  { id, worker, attempt, heartbeatAt }: SeenRun,
  now: Date,
): Promise<boolean> {
  const { count } = await db.ingestRun.updateMany({
    where: { id, worker, attempt, heartbeatAt, status: 'running' },
    data: {
      status: 'interrupted',
      step: null,
      finishedAt: now,
      error:
        'The process that ran this ingest ended before the run did. Go on with: npm run ingest',
    },
  });
  return count === 1;
}
