import type { Pmid } from '@touchstone/evidence';
import type { Db } from './connect.ts';
import { type RunBatch, writeBatches } from './run-batches.ts';
import { heldUnder, type RunLease } from './run-lease.ts';
import { RunLostError } from './run-lost-error.ts';

interface MoreBatches {
  lease: RunLease;
  /** Number of the last batch that the run has. */
  after: number;
  batches: readonly (readonly Pmid[])[];
  now: Date;
}

/** Adds what a run asks for once more, where PubMed left it out. @throws RunLostError */
export async function addBatches(
  db: Db,
  runId: string,
  { lease, after, batches, now }: MoreBatches,
): Promise<RunBatch[]> {
  return db.$transaction(async (transaction) => {
    const { count } = await transaction.ingestRun.updateMany({
      where: heldUnder(runId, lease),
      data: { step: 'asking-again', heartbeatAt: now },
    });
    if (count === 0) throw new RunLostError();
    return writeBatches(transaction, { runId, after, batches });
  });
}
