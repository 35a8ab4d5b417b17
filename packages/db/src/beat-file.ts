import type { ClaimedFile } from './claim-file.ts';
import type { Db } from './connect.ts';
import { updateHeldFile } from './held-file.ts';

/** Shows that a file is being read, and with it that its run is alive. @throws FileLostError */
export async function beatFile(db: Db, file: ClaimedFile, now: Date): Promise<void> {
  await updateHeldFile(db, file, { heartbeatAt: now });
  // Somebody may have taken the run for dead, as when this machine slept.
  await db.ingestRun.updateMany({
    where: { id: file.runId, status: { in: ['running', 'interrupted'] } },
    data: { status: 'running', heartbeatAt: now, finishedAt: null, error: null },
  });
}
