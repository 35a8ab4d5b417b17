import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import type { Db } from './connect.ts';

/** Opens a run: of a topic, or of a list of PMIDs where no topic is given. */
export async function startRun(
  db: Db,
  { topic, startedAt }: { topic?: string | undefined; startedAt: Date },
): Promise<{ id: string }> {
  return db.ingestRun.create({
    data: {
      id: randomUUID(),
      topicSlug: topic ?? null,
      status: 'running',
      startedAt,
      heartbeatAt: startedAt,
      worker: workerName(),
    },
    select: { id: true },
  });
}

/** Names this process, so that another one on the same machine can tell whether it still lives. */
function workerName(): string {
  return `${hostname()}:${process.pid}`;
}
