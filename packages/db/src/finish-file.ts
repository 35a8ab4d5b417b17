import type { ClaimedFile } from './claim-file.ts';
import type { Db } from './connect.ts';
import { updateHeldFile } from './held-file.ts';
import { letGo } from './run-lease.ts';

export type FileOutcome =
  | { status: 'finished' }
  | { status: 'failed'; error: string; position?: 0 }
  /** For somebody else, or for later. */
  | { status: 'pending' };

/** Lets go of a file. @throws FileLostError */
export async function finishFile(
  db: Db,
  file: ClaimedFile,
  { now, ...outcome }: FileOutcome & { now: Date },
): Promise<void> {
  // Whatever becomes of the row: from here on nobody of this process reads the file.
  letGo(file.id);
  const isOver = outcome.status !== 'pending';
  await updateHeldFile(db, file, {
    ...outcome,
    heartbeatAt: now,
    finishedAt: isOver ? now : null,
    ...(isOver ? {} : { worker: null }),
  });
}
