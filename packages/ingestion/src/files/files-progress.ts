import { basename } from 'node:path';
import { type ClaimedFile, type Db, type FileCounts, readFilesRun } from '@touchstone/db';
import type { Extent, Progress } from '../ingest/progress.ts';
import type { SavedPart } from './ingest-file.ts';

/** Tells how far the run is while one of its files is read. What helpers do shows with the next file. */
export async function startFilesProgress(
  db: Db,
  { runId, path, bytes: size }: ClaimedFile,
  onProgress: ((progress: Progress) => void) | undefined,
): Promise<{ add: (part: SavedPart) => void; finish: () => void }> {
  const state = onProgress && (await readFilesRun(db, runId));
  if (!state) return { add: () => undefined, finish: () => undefined };
  const file = basename(path);
  const tell = (files: Extent, bytes: Extent) =>
    onProgress({ step: 'files', file, files, bytes, counts: { ...state.counts } });
  const bytesDone = (of: number) => ({ ...state.bytes, done: state.bytes.done + of });
  tell(state.files, state.bytes);
  return {
    add: (part) => {
      addCounts(state.counts, part);
      tell(state.files, bytesDone(part.bytes));
    },
    finish: () => tell({ ...state.files, done: state.files.done + 1 }, bytesDone(size)),
  };
}

function addCounts(counts: FileCounts, part: SavedPart): void {
  counts.records += part.records;
  counts.kept += part.kept;
  counts.deleted += part.deleted;
  counts.created += part.created;
  counts.updated += part.updated;
  counts.unchanged += part.unchanged;
  counts.rejected += part.rejected;
}
