import type { Pmid, ReportRecord } from '@touchstone/evidence';
import type { ClaimedFile } from './claim-file.ts';
import type { Db, Transaction } from './connect.ts';
import { isDataError } from './data-error.ts';
import { findRefused } from './find-refused.ts';
import { updateHeldFile } from './held-file.ts';
import { saveBatch } from './save-batch.ts';
import { saveRejects, type UnreadableRecord } from './save-rejects.ts';
import { settleDeleted } from './settle-deleted.ts';

export interface FileBatch {
  file: ClaimedFile;
  /** What the filter lets through. */
  reports: readonly ReportRecord[];
  rejects: readonly UnreadableRecord[];
  /** Records read since the last batch, and PMIDs that the file deletes and that are saved. */
  records: number;
  deleted: number;
  /** How far the file is saved with this batch. */
  position: number;
  now: Date;
}

export interface SavedFileBatch {
  created: number;
  updated: number;
  unchanged: number;
  rejected: number;
}

/**
 * Saves some of a file's records in one transaction with the file's position and the counts, so that
 * whoever goes on with the file repeats none. Records that the database refuses become rejects.
 * @throws FileLostError
 */
export async function saveFileBatch(db: Db, batch: FileBatch): Promise<SavedFileBatch> {
  try {
    return await db.$transaction((transaction) => save(transaction, batch));
  } catch (error) {
    if (!isDataError(error) || batch.reports.length === 0) throw error;
    return saveWithoutRefused(db, batch, error);
  }
}

async function save(transaction: Transaction, batch: FileBatch): Promise<SavedFileBatch> {
  const { file, reports, rejects, records, deleted, position, now } = batch;
  const { runId, rank: fileRank } = file;
  // First, so that nobody else can claim the file while its records are written.
  await updateHeldFile(transaction, file, {
    position,
    records: { increment: records },
    kept: { increment: reports.length + rejects.length },
    deleted: { increment: deleted },
    heartbeatAt: now,
  });
  const { mismatches, ...saved } = await saveBatch(transaction, { runId, reports, now, fileRank });
  await confirmRanks(transaction, batch);
  const pmids = reports.map(({ pmid }) => pmid);
  await settleDeleted(transaction, { pmids, runId, now });
  await transaction.reject.updateMany({
    where: { pmid: { in: pmids }, resolvedAt: null },
    data: { resolvedAt: now },
  });
  await saveRejects(transaction, { runId, rejects, now });
  const result = { ...saved, rejected: rejects.length };
  await countOnRun(transaction, batch, { ...result, mismatches });
  return result;
}

/** A record that a later file repeats word for word is that file's from now on. */
async function confirmRanks(transaction: Transaction, { file, reports }: FileBatch): Promise<void> {
  if (reports.length === 0) return;
  const pmids = reports.map(({ pmid }) => pmid);
  const versions = reports.map(({ version }) => version);
  await transaction.$executeRaw`
    UPDATE reports SET file_rank = ${file.rank}
    FROM unnest(${pmids}::text[], ${versions}::int[]) AS incoming (pmid, version)
    WHERE reports.pmid = incoming.pmid AND reports.version = incoming.version
      AND reports.file_rank < ${file.rank}`;
}

/** Last, since the helpers of a run wait for each other here. */
async function countOnRun(
  transaction: Transaction,
  { file, reports, rejects, now }: FileBatch,
  saved: SavedFileBatch & { mismatches: readonly Pmid[] },
): Promise<void> {
  await transaction.ingestRun.update({
    where: { id: file.runId },
    data: {
      fetched: { increment: reports.length + rejects.length },
      created: { increment: saved.created },
      updated: { increment: saved.updated },
      unchanged: { increment: saved.unchanged },
      rejected: { increment: saved.rejected },
      mismatched: { push: [...saved.mismatches] },
      heartbeatAt: now,
    },
    select: { id: true },
  });
}

async function saveWithoutRefused(db: Db, batch: FileBatch, error: Error): Promise<SavedFileBatch> {
  const { file, reports, rejects, now } = batch;
  const attempt = { runId: file.runId, reports, now, fileRank: file.rank };
  const refused = await findRefused(db, attempt, error);
  const kept = [...refused].map(([record, reason]) => ({
    pmid: record.pmid,
    reason: `The database cannot store this record: ${reason}`,
    xml: JSON.stringify(record),
  }));
  return saveFileBatch(db, {
    ...batch,
    reports: reports.filter((report) => !refused.has(report)),
    rejects: [...rejects, ...kept],
  });
}
