import type { Pmid } from '@touchstone/evidence';
import type { Db, Transaction } from './connect.ts';
import { type RunBatch, writeBatches } from './run-batches.ts';
import { heldUnder, type RunLease } from './run-lease.ts';
import { RunLostError } from './run-lost-error.ts';

export interface RunFindings {
  lease: RunLease;
  topic?: string | undefined;
  /** PMIDs that the search returned, or that were asked for. */
  found: readonly Pmid[];
  /** Everything to be fetched, cut into batches. */
  batches: readonly (readonly Pmid[])[];
  searchCount?: number | undefined;
  queryTranslation?: string | undefined;
  objections: string[];
  warnings: string[];
  /** HTTP requests so far. */
  requests: number;
  now: Date;
}

/**
 * Writes down what a run has found and means to fetch, in one transaction: from here on whoever goes
 * on with the run needs no search. @throws RunLostError
 */
export async function planRun(db: Db, runId: string, plan: RunFindings): Promise<RunBatch[]> {
  const { lease, topic, found, batches, now, ...search } = plan;
  return db.$transaction(async (transaction) => {
    const expected = batches.reduce((sum, batch) => sum + batch.length, 0);
    const { count } = await transaction.ingestRun.updateMany({
      where: heldUnder(runId, lease),
      data: { ...search, found: found.length, expected, step: 'fetching', heartbeatAt: now },
    });
    if (count === 0) throw new RunLostError();
    if (topic !== undefined) {
      await forgetOtherPlans(transaction, { topic, runId });
      await noteMembers(transaction, { topic, runId, found });
    }
    return writeBatches(transaction, { runId, after: 0, batches });
  });
}

/** A run that nobody went on with is overtaken by this one. */
async function forgetOtherPlans(
  transaction: Transaction,
  { topic, runId }: { topic: string; runId: string },
): Promise<void> {
  await transaction.ingestBatch.deleteMany({
    where: { run: { topicSlug: topic }, NOT: { runId } },
  });
}

/**
 * Whoever is found again has not left. Dated by the run's beginning, so that a full run's members are
 * told from those that it did not find, whatever the clock did since.
 */
async function noteMembers(
  transaction: Transaction,
  { topic, runId, found }: { topic: string; runId: string; found: readonly Pmid[] },
): Promise<void> {
  await transaction.$executeRaw`
    INSERT INTO topic_members (topic_slug, pmid, first_found_at, last_found_at)
    SELECT ${topic}, pmid, run.started_at, run.started_at
    FROM unnest(${[...found]}::text[]) AS pmid, ingest_runs AS run
    WHERE run.id = ${runId}
    ON CONFLICT (topic_slug, pmid) DO UPDATE
    SET last_found_at = excluded.last_found_at, left_at = NULL, left_reason = NULL`;
}
