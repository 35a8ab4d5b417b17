import { type Pmid, pmidSchema } from '@touchstone/evidence';
import { z } from 'zod';
import type { Db, Transaction } from './connect.ts';

/** What PubMed did not send of a batch, and why. */
export interface BatchFindings {
  missing: readonly Pmid[];
  deleted: readonly Pmid[];
  /** PMIDs of records that nobody asked for. */
  unasked: readonly Pmid[];
  failed: readonly { pmid: Pmid; reason: string }[];
}

export interface RunBatch {
  /** 1, 2, 3 … within its run. */
  number: number;
  pmids: Pmid[];
  /** Absent until its records are saved. */
  findings?: BatchFindings | undefined;
}

const failedSchema = z.array(z.object({ pmid: pmidSchema, reason: z.string() }));

/** A run's batches in their order, those that are done and those that are not. */
export async function readBatches(db: Db, runId: string): Promise<RunBatch[]> {
  const rows = await db.ingestBatch.findMany({ where: { runId }, orderBy: { number: 'asc' } });
  return rows.map(({ number, pmids, finishedAt, missing, deleted, unasked, failed }) => ({
    number,
    pmids,
    findings: finishedAt
      ? { missing, deleted, unasked, failed: failedSchema.parse(failed) }
      : undefined,
  }));
}

/** Writes lists of PMIDs behind the batches that a run has; the batches as they are stored. */
export async function writeBatches(
  transaction: Transaction,
  {
    runId,
    after,
    batches,
  }: { runId: string; after: number; batches: readonly (readonly Pmid[])[] },
): Promise<RunBatch[]> {
  const rows = batches.map((pmids, index) => ({ number: after + index + 1, pmids: [...pmids] }));
  await transaction.ingestBatch.createMany({ data: rows.map((row) => ({ runId, ...row })) });
  return rows;
}
