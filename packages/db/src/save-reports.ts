import type { Pmid, ReportRecord } from '@touchstone/evidence';
import type { Db, Transaction } from './connect.ts';
import { isDataError } from './data-error.ts';
import { findRefused } from './find-refused.ts';
import { noteArrivals } from './note-arrivals.ts';
import type { BatchFindings } from './run-batches.ts';
import { heldUnder, type RunLease } from './run-lease.ts';
import { RunLostError } from './run-lost-error.ts';
import { saveBatch } from './save-batch.ts';
import { saveRejects, type UnreadableRecord } from './save-rejects.ts';

export interface SaveInput {
  runId: string;
  reports: readonly ReportRecord[];
  rejects: readonly UnreadableRecord[];
  /** HTTP requests that this batch cost; added to the run's. */
  requests: number;
  now: Date;
  /** Where only the run's holder may write. */
  lease?: RunLease | undefined;
  /** The batch of the run's plan that is done with this. */
  batch?: ({ number: number } & BatchFindings) | undefined;
}

export interface SaveResult {
  created: number;
  updated: number;
  unchanged: number;
  rejected: number;
  /** Reports whose title at PubMed is not ours; PubMed's record was kept apart. */
  mismatches: Pmid[];
}

/**
 * Saves a batch of PubMed records in one transaction: reports, notices, revisions, rejects, the
 * run's counts and its progress together or not at all. Safe to repeat. A record that the database
 * refuses (a character that it cannot hold, a text that it cannot index) becomes a reject; the
 * others go in. @throws RunLostError
 */
export async function saveReports(db: Db, input: SaveInput): Promise<SaveResult> {
  try {
    return await db.$transaction((transaction) => save(transaction, input));
  } catch (error) {
    if (!isDataError(error) || input.reports.length === 0) throw error;
    return saveWithout(db, await findRefused(db, input, error), input);
  }
}

async function save(transaction: Transaction, input: SaveInput): Promise<SaveResult> {
  const { reports, rejects, now } = input;
  const saved = await saveBatch(transaction, input);
  await noteArrivals(transaction, { pmids: reports.map(({ pmid }) => pmid), now });
  await saveRejects(transaction, input);
  const result = { ...saved, rejected: rejects.length };
  await countOnRun(transaction, input, result);
  await finishBatch(transaction, input);
  return result;
}

async function countOnRun(transaction: Transaction, input: SaveInput, result: SaveResult) {
  const { count } = await transaction.ingestRun.updateMany({
    where: heldUnder(input.runId, input.lease),
    data: {
      fetched: { increment: input.reports.length + input.rejects.length },
      created: { increment: result.created },
      updated: { increment: result.updated },
      unchanged: { increment: result.unchanged },
      rejected: { increment: result.rejected },
      mismatched: { push: result.mismatches },
      requests: { increment: input.requests },
      heartbeatAt: input.now,
    },
  });
  if (count === 0) throw new RunLostError();
}

async function finishBatch(transaction: Transaction, { runId, batch, now }: SaveInput) {
  if (batch === undefined) return;
  const { number, missing, deleted, unasked, failed } = batch;
  const { count } = await transaction.ingestBatch.updateMany({
    where: { runId, number, finishedAt: null },
    data: {
      finishedAt: now,
      missing: [...missing],
      deleted: [...deleted],
      unasked: [...unasked],
      failed: failed.map((one) => ({ ...one })),
    },
  });
  if (count === 0) throw new RunLostError();
}

/** All at once again, with the refused ones among the rejects. */
function saveWithout(
  db: Db,
  refused: ReadonlyMap<ReportRecord, string>,
  input: SaveInput,
): Promise<SaveResult> {
  const rejects = [...refused].map(([record, reason]) => ({
    pmid: record.pmid,
    reason: `The database cannot store this record: ${reason}`,
    xml: JSON.stringify(record),
  }));
  return saveReports(db, {
    ...input,
    reports: input.reports.filter((report) => !refused.has(report)),
    rejects: [...input.rejects, ...rejects],
  });
}
