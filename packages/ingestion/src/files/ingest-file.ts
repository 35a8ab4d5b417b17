import { stat } from 'node:fs/promises';
import {
  type ClaimedFile,
  type Db,
  noteVerifiedFile,
  type SavedFileBatch,
  saveDeletions,
  saveFileBatch,
} from '@touchstone/db';
import type { ParsePool } from '../parse/parse-pool.ts';
import { mapAhead } from './map-ahead.ts';
import type { OpenFilter } from './open-filter.ts';
import { type ReadGroup, readGroup } from './read-group.ts';
import { readGroups } from './read-groups.ts';
import { verifyFile } from './verify-file.ts';
import { writtenAt } from './written-at.ts';

export interface FileReading {
  pool: ParsePool;
  filter: OpenFilter;
  /** Ends the reading; what is saved stays. */
  signal: AbortSignal;
  now: () => Date;
  /** Records per transaction. */
  batchSize: number;
  onSaved?: ((saved: SavedPart) => void) | undefined;
}

/** What a batch added. */
export interface SavedPart extends SavedFileBatch {
  records: number;
  kept: number;
  deleted: number;
  /** So many bytes of the file on disk are done. */
  bytes: number;
}

/** Groups that are parsed while another one is saved. */
const ahead = 3;
/** A filter may let nothing through for long, and what is passed over need not be read again. */
const longestUnsaved = 5_000;

/**
 * Brings a claimed file into the database, from where it was left. Nothing of it is believed before
 * all of it was found to be whole. @throws DamagedFileError, FileLostError
 */
export async function ingestFile(db: Db, claimed: ClaimedFile, reading: FileReading) {
  const { pool, filter, signal, now } = reading;
  const verified = await verifyFile(claimed.path, signal);
  const { mtime } = await stat(claimed.path);
  const since = writtenAt(claimed.path, { mtime, revisedUntil: verified.revisedUntil });
  const file = await noteVerifiedFile(db, claimed, { md5: verified.md5, now: now() });
  const groups = readGroups(verified, { from: file.position, size: reading.batchSize, signal });
  const work = (group: RecordGroupOf<typeof groups>) => readGroup(group, { pool, filter });
  let part = emptyPart(file.position);
  for await (const group of mapAhead(groups, { ahead, work })) {
    add(part, group);
    if (sizeOf(part) < reading.batchSize && part.records < longestUnsaved) continue;
    await save(db, { file, part, writtenAt: since, reading });
    part = emptyPart(group.position);
    signal.throwIfAborted();
  }
  await save(db, { file, part, writtenAt: since, reading });
}

type RecordGroupOf<Groups> = Groups extends AsyncGenerator<infer Group> ? Group : never;

function emptyPart(position: number): ReadGroup {
  return { reports: [], rejects: [], deleted: [], records: 0, position, bytes: 0 };
}

function add(part: ReadGroup, group: ReadGroup): void {
  part.reports.push(...group.reports);
  part.rejects.push(...group.rejects);
  part.deleted.push(...group.deleted);
  part.records += group.records;
  part.position = group.position;
  part.bytes = group.bytes;
}

function sizeOf({ reports, rejects }: ReadGroup): number {
  return reports.length + rejects.length;
}

async function save(
  db: Db,
  input: { file: ClaimedFile; part: ReadGroup; writtenAt: Date; reading: FileReading },
): Promise<void> {
  const { file, part, writtenAt, reading } = input;
  const { reports, rejects, records, position } = part;
  const now = reading.now();
  if (part.deleted.length > 0) {
    await saveDeletions(db, { file, pmids: part.deleted, writtenAt, now });
  }
  const deleted = part.deleted.length;
  const saved = await saveFileBatch(db, {
    file,
    reports,
    rejects,
    records,
    deleted,
    position,
    now,
  });
  const kept = sizeOf(part);
  reading.onSaved?.({ ...saved, records, kept, deleted, bytes: part.bytes });
}
