import { hostname } from 'node:os';
import type { Db } from './connect.ts';

/** A run on another machine that has written nothing for so long is taken for dead. */
const silenceMs = 10 * 60_000;

/**
 * Marks as interrupted the runs whose process is gone: on this machine by asking for the process,
 * on others by their silence. Returns how many there were.
 */
export async function interruptStaleRuns(
  db: Db,
  { now, isAlive = processIsAlive }: { now: Date; isAlive?: (pid: number) => boolean },
): Promise<number> {
  const running = await db.ingestRun.findMany({
    where: { status: 'running' },
    select: { id: true, worker: true, heartbeatAt: true },
  });
  const stale = running.filter(({ worker, heartbeatAt }) => {
    const [host, pid] = worker.split(':');
    const silent = now.getTime() - heartbeatAt.getTime() > silenceMs;
    return silent || (host === hostname() && !isAlive(Number(pid)));
  });
  const { count } = await db.ingestRun.updateMany({
    where: { id: { in: stale.map(({ id }) => id) }, status: 'running' },
    data: {
      status: 'interrupted',
      finishedAt: now,
      error:
        'The process that ran this ingest ended before the run did. Run `npm run ingest` again.',
    },
  });
  return count;
}

function processIsAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, and belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
