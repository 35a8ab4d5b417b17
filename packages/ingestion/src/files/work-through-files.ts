import { setTimeout as wait } from 'node:timers/promises';
import {
  beatFile,
  type ClaimedFile,
  claimFile,
  type Db,
  FileLostError,
  finishFile,
  letGo,
  readFilesRun,
} from '@touchstone/db';
import { usualBatchSize } from '../ingest/fetch-and-save.ts';
import type { Progress } from '../ingest/progress.ts';
import type { ParsePool } from '../parse/parse-pool.ts';
import { DamagedFileError } from './damaged-file-error.ts';
import { describeFailure } from './describe-failure.ts';
import { startFilesProgress } from './files-progress.ts';
import { ingestFile } from './ingest-file.ts';
import type { OpenFilter } from './open-filter.ts';

interface Work {
  runId: string;
  filter: OpenFilter;
  pool: ParsePool;
  /** Whether to stay until the files that others read are done, and to take over those left behind. */
  waitForOthers: boolean;
  signal?: AbortSignal | undefined;
  onProgress?: ((progress: Progress) => void) | undefined;
  now?: (() => Date) | undefined;
  batchSize?: number | undefined;
  pollMs?: number | undefined;
  beatMs?: number | undefined;
}

/** Well below the lease of 90 s. */
const usualBeatMs = 20_000;

/** Reads the files of a run one after the other, until none is left for this process. */
export async function workThroughFiles(db: Db, work: Work): Promise<void> {
  const { runId, now = () => new Date() } = work;
  while (!work.signal?.aborted) {
    const file = await claimFile(db, { runId, now: now() });
    if (file) await readOne(db, file, work);
    else if (!work.waitForOthers || !(await othersRead(db, runId))) return;
    else
      await wait(work.pollMs ?? 1_000, undefined, { signal: work.signal }).catch(() => undefined);
  }
}

async function othersRead(db: Db, runId: string): Promise<boolean> {
  const state = await readFilesRun(db, runId);
  return (state?.files.running ?? 0) > 0;
}

/** One file from its claim to its outcome. */
async function readOne(db: Db, file: ClaimedFile, work: Work): Promise<void> {
  const { pool, filter, now = () => new Date(), batchSize = usualBatchSize } = work;
  const lost = new AbortController();
  const signal = AbortSignal.any([lost.signal, ...(work.signal ? [work.signal] : [])]);
  const stopBeat = keepBeating(db, file, { ...work, lost });
  try {
    const progress = await startFilesProgress(db, file, work.onProgress);
    const reading = { pool, filter, signal, now, batchSize, onSaved: progress.add };
    await ingestFile(db, file, reading);
    await finishFile(db, file, { status: 'finished', now: now() });
    progress.finish();
  } catch (error) {
    // Whoever has it now goes on with it.
    if (lost.signal.aborted || error instanceof FileLostError) letGo(file.id);
    else await giveUp(db, file, { error, work });
  } finally {
    stopBeat();
  }
}

/** Stopped: for later. Damaged: failed, and the others go on. The database: for who comes next. */
async function giveUp(
  db: Db,
  file: ClaimedFile,
  { error, work }: { error: unknown; work: Work },
): Promise<void> {
  const now = (work.now ?? (() => new Date()))();
  const failure = work.signal?.aborted ? undefined : describeFailure(error);
  if (failure !== undefined) {
    // What cannot be trusted is read from its start the next time.
    const again = error instanceof DamagedFileError ? { position: 0 as const } : {};
    await finishFile(db, file, { status: 'failed', error: failure, ...again, now });
    return;
  }
  const released = finishFile(db, file, { status: 'pending', now });
  if (work.signal?.aborted) return released;
  // The database that failed may fail again, and its first error tells more.
  await released.catch(() => undefined);
  throw error;
}

function keepBeating(
  db: Db,
  file: ClaimedFile,
  { now = () => new Date(), beatMs = usualBeatMs, lost }: Work & { lost: AbortController },
): () => void {
  const timer = setInterval(() => {
    beatFile(db, file, now()).catch((error: unknown) => {
      // One missed beat is no matter; a database that is gone will be noticed by the next batch.
      if (error instanceof FileLostError) lost.abort(error);
    });
  }, beatMs);
  timer.unref();
  return () => clearInterval(timer);
}
