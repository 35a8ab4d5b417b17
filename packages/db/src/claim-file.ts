import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Db } from './connect.ts';
import { hold, isAbandoned, type Watch, workerName } from './run-lease.ts';

/** A file that this process reads, and nobody else while it shows that it is alive. */
export interface ClaimedFile {
  id: string;
  runId: string;
  path: string;
  rank: number;
  bytes: number;
  /** Of the state that `position` is about, where it has been read before. */
  md5: string | undefined;
  /** How far it is saved, in elements below the root. */
  position: number;
  /** Every write is refused once the file is somebody else's. */
  worker: string;
}

/** Takes the next file of a run that nobody reads; undefined where there is none. */
export async function claimFile(
  db: Db,
  { runId, ...watch }: { runId: string } & Watch,
): Promise<ClaimedFile | undefined> {
  await freeAbandoned(db, { runId, ...watch });
  // Two claims of one process are two: the first may have been lost to the second.
  const worker = `${workerName()}:${randomUUID().slice(0, 8)}`;
  const claimed = claimedSchema.parse(
    await db.$queryRaw`
      UPDATE ingest_files SET status = 'running', worker = ${worker}, heartbeat_at = ${watch.now}
      WHERE id = (
        SELECT id FROM ingest_files WHERE run_id = ${runId} AND status = 'pending'
        ORDER BY rank, path LIMIT 1 FOR UPDATE SKIP LOCKED
      )
      RETURNING id, path, rank, bytes, md5, position`,
  );
  const [file] = claimed;
  if (!file) return undefined;
  hold(file.id);
  return { ...file, runId, worker, bytes: Number(file.bytes), md5: file.md5 ?? undefined };
}

const claimedSchema = z.array(
  z.object({
    id: z.string(),
    path: z.string(),
    rank: z.number(),
    bytes: z.bigint(),
    md5: z.string().nullable(),
    position: z.number(),
  }),
);

/** Files whose process has died or says nothing any more are anybody's, from where they are saved. */
async function freeAbandoned(db: Db, { runId, ...watch }: { runId: string } & Watch) {
  const running = await db.ingestFile.findMany({
    where: { runId, status: 'running' },
    select: { id: true, worker: true, heartbeatAt: true },
  });
  for (const { id, worker, heartbeatAt } of running) {
    const seen = {
      id,
      kind: 'file',
      worker: worker ?? '',
      heartbeatAt: heartbeatAt ?? new Date(0),
    };
    if (!isAbandoned(seen, watch)) continue;
    await db.ingestFile.updateMany({
      where: { id, worker, heartbeatAt, status: 'running' },
      data: { status: 'pending', worker: null },
    });
  }
}
