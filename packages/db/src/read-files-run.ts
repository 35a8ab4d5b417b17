import { basename } from 'node:path';
import type { Db } from './connect.ts';
import { type FileFilter, fileFilterSchema } from './file-filter.ts';

/** How far a run over files is, over all its helpers. */
export interface FilesRunState {
  filter: FileFilter;
  files: { total: number; done: number; running: number; pending: number };
  /** On disk; done are those of files that are over. */
  bytes: { total: number; done: number };
  counts: FileCounts;
  failed: { name: string; error: string }[];
}

export interface FileCounts {
  /** Records read, those of them that the filter let through, and PMIDs that the files delete. */
  records: number;
  kept: number;
  deleted: number;
  created: number;
  updated: number;
  unchanged: number;
  rejected: number;
}

export async function readFilesRun(db: Db, runId: string): Promise<FilesRunState | undefined> {
  const run = await db.ingestRun.findFirst({
    where: { id: runId, kind: 'files' },
    include: { files: { orderBy: [{ rank: 'asc' }, { path: 'asc' }] } },
  });
  if (!run) return undefined;
  const { files, created, updated, unchanged, rejected } = run;
  const over = files.filter(({ status }) => status === 'finished' || status === 'failed');
  const count = (wanted: string) => files.filter(({ status }) => status === wanted).length;
  const sum = (field: 'records' | 'kept' | 'deleted') =>
    files.reduce((total, file) => total + file[field], 0);
  return {
    filter: fileFilterSchema.parse(run.filter ?? {}),
    files: {
      total: files.length,
      done: over.length,
      running: count('running'),
      pending: count('pending'),
    },
    bytes: { total: sizeOf(files), done: sizeOf(over) },
    counts: {
      records: sum('records'),
      kept: sum('kept'),
      deleted: sum('deleted'),
      ...{ created, updated, unchanged, rejected },
    },
    failed: files.flatMap(({ path, status, error }) =>
      status === 'failed' ? { name: basename(path), error: error ?? '' } : [],
    ),
  };
}

function sizeOf(files: readonly { bytes: bigint }[]): number {
  return files.reduce((total, { bytes }) => total + Number(bytes), 0);
}
