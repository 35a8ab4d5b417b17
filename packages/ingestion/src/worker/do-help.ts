import { existsSync } from 'node:fs';
import { listPendingFiles } from '@touchstone/db';
import type { Attempt } from '@touchstone/db/jobs';
import { ingestFiles } from '../files/ingest-files.ts';
import { type WorkerContext, WorkerStoppedError } from './worker-context.ts';

/** Helps with the files of a run as long as there are any that this machine can see. */
export async function doHelp(
  { runId }: { runId: string },
  { signal: lost }: Attempt,
  { db, reporter, signal, now }: WorkerContext,
): Promise<void> {
  const [path] = await listPendingFiles(db, runId);
  if (path === undefined) return;
  if (!existsSync(path)) {
    reporter.note(`Cannot help with the files of another machine: ${path} is not here.`);
    return;
  }
  const either = AbortSignal.any([lost, signal]);
  await ingestFiles(db, { runId, signal: either, onProgress: reporter.show, now });
  if (signal.aborted) throw new WorkerStoppedError();
}
