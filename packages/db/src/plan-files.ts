import { randomUUID } from 'node:crypto';
import type { RunTrigger } from '@touchstone/evidence';
import type { Db, Transaction } from './connect.ts';
import { type FileFilter, fileFilterSchema, isSameFilter } from './file-filter.ts';
import type { IngestRun } from './generated/client.ts';
import { listUnreadFiles } from './list-unread-files.ts';
import { workerName } from './run-lease.ts';

export interface PlannedFile {
  /** Absolute. */
  path: string;
  /** Year and number as one: the higher one wins. */
  rank: number;
  bytes: number;
  /** Of one whose path and size were read before. */
  md5?: string | undefined;
}

interface FilesPlan {
  files: readonly PlannedFile[];
  filter: FileFilter;
  /** Whether to leave out what another run has read already. */
  onlyNew?: boolean | undefined;
  trigger?: RunTrigger | undefined;
  now: Date;
}

/**
 * Opens a run over files, or goes on with the last one where that meant the same files and did not
 * succeed: what it has finished is not read again, and what failed is tried again.
 */
export async function planFiles(db: Db, plan: FilesPlan): Promise<{ runId: string }> {
  return db.$transaction(async (transaction) => {
    const last = await transaction.ingestRun.findFirst({
      where: { kind: 'files' },
      orderBy: { startedAt: 'desc' },
      include: { files: { select: { path: true, bytes: true, md5: true, status: true } } },
    });
    const unfinished = last?.status === 'succeeded' ? undefined : (last ?? undefined);
    if (unfinished) {
      const files = await choose(transaction, plan, unfinished.id);
      if (isSame(unfinished, { ...plan, files })) {
        return resume(transaction, unfinished, { ...plan, files });
      }
    }
    return open(transaction, { ...plan, files: await choose(transaction, plan) });
  });
}

/** What is to be read; `except` names a run that may be gone on with, whose files are its own. */
async function choose(transaction: Transaction, plan: FilesPlan, except?: string) {
  const { files, filter, onlyNew = false } = plan;
  if (!onlyNew) return files;
  return listUnreadFiles(transaction, { files, filter, ...(except ? { except } : {}) });
}

async function open(transaction: Transaction, { files, filter, trigger, now }: FilesPlan) {
  const runId = randomUUID();
  await transaction.ingestRun.create({
    data: {
      id: runId,
      kind: 'files',
      trigger: trigger ?? 'command',
      status: 'running',
      startedAt: now,
      heartbeatAt: now,
      worker: workerName(),
      filter,
    },
    select: { id: true },
  });
  await transaction.ingestFile.createMany({
    data: files.map(({ path, rank, bytes }) => ({ id: randomUUID(), runId, path, rank, bytes })),
  });
  return { runId };
}

/** One that is running has its helpers: this process becomes one of them. */
async function resume(transaction: Transaction, last: LastRun, { files, now }: FilesPlan) {
  const runId = last.id;
  await transaction.ingestFile.updateMany({
    where: { runId, status: 'failed' },
    data: { status: 'pending', error: null, worker: null, finishedAt: null },
  });
  const known = new Map(last.files.map((file) => [file.path, Number(file.bytes)]));
  for (const { path, bytes } of files.filter((file) => known.get(file.path) !== file.bytes)) {
    await transaction.ingestFile.updateMany({ where: { runId, path }, data: { bytes } });
  }
  if (last.status === 'running') return { runId };
  await transaction.ingestRun.update({
    where: { id: runId },
    data: {
      status: 'running',
      attempt: { increment: 1 },
      worker: workerName(),
      heartbeatAt: now,
      finishedAt: null,
      error: null,
    },
    select: { id: true },
  });
  return { runId };
}

interface LastFile {
  path: string;
  bytes: bigint;
  md5: string | null;
  status: string;
}

type LastRun = IngestRun & { files: LastFile[] };

/** A file that was finished must not have changed since; one that was damaged is meant to. */
function isSame(last: LastRun, { files, filter }: FilesPlan): boolean {
  const given = new Map(files.map((file) => [file.path, file]));
  return (
    last.files.length === given.size &&
    last.files.every((file) => isStill(file, given.get(file.path))) &&
    isSameFilter(fileFilterSchema.parse(last.filter ?? {}), filter)
  );
}

function isStill({ bytes, md5, status }: LastFile, given: PlannedFile | undefined): boolean {
  if (!given || status !== 'finished') return given !== undefined;
  // One without a checksum was finished only now.
  return given.bytes === Number(bytes) && (given.md5 === undefined || given.md5 === md5);
}
