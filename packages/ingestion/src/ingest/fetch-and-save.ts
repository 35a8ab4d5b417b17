import { addBatches, type Db, type RunBatch, saveReports } from '@touchstone/db';
import { type FetchedBatch, fetchAhead } from './fetch-ahead.ts';
import type { IngestOptions } from './ingest-options.ts';
import { nextRound } from './next-round.ts';
import type { RunState } from './run-state.ts';
import { sumUpBatches } from './sum-up-batches.ts';

/**
 * 200 records in a transaction keep a page that reads meanwhile below half a second on the
 * embedded database.
 */
export const usualBatchSize = 200;

interface FetchPlan extends IngestOptions {
  topic?: string | undefined;
}

/**
 * Fetches and saves every batch that is not done, and asks again for what PubMed left out. Each
 * batch is saved and ticked off in one transaction, so that nobody does it twice.
 */
export async function fetchAndSave(db: Db, plan: FetchPlan, state: RunState): Promise<void> {
  await saveEach(db, plan, state);
  // A PubMed that sent nothing at all is down, and need not be asked for each record.
  while (state.counts.fetched > 0 || state.asked.size <= fewEnough) {
    const round = nextRound(sumUpBatches(state.batches), plan.batchSize ?? usualBatchSize);
    if (round.length === 0) return;
    plan.onProgress?.({ step: 'ask-again', topic: plan.topic, missing: round.flat() });
    const { now = () => new Date() } = plan;
    const { lease, id } = state.run;
    const after = state.batches.length;
    const more = await addBatches(db, id, { lease, after, batches: round, now: now() });
    state.batches.push(...more);
    await saveEach(db, plan, state);
  }
}

/** So many are asked for by themselves even where nothing came. */
const fewEnough = 20;

async function saveEach(db: Db, plan: FetchPlan, state: RunState): Promise<void> {
  const batches = state.batches.filter(({ findings }) => findings === undefined);
  for await (const done of fetchAhead(plan.eutils, { batches, known: state.known })) {
    await saveOne(db, done, { plan, state });
    plan.onProgress?.({ step: 'save', topic: plan.topic, counts: { ...state.counts } });
    plan.signal?.throwIfAborted();
  }
}

async function saveOne(
  db: Db,
  { batch, fetched }: FetchedBatch,
  { plan, state }: { plan: FetchPlan; state: RunState },
): Promise<void> {
  const { now = () => new Date() } = plan;
  const { id: runId, lease } = state.run;
  const { reports, rejects } = fetched;
  const findings = findingsOf(batch, fetched);
  const saved = await saveReports(db, {
    ...{ runId, lease, reports, rejects },
    batch: { number: batch.number, ...findings },
    requests: state.requests.take(),
    now: now(),
  });
  batch.findings = findings;
  for (const pmid of batch.pmids) state.asked.add(pmid);
  state.mismatches.push(...saved.mismatches);
  const { counts } = state;
  counts.asked = state.asked.size;
  // The database may refuse a report; then it stands among the rejects, and is one all the same.
  counts.fetched += reports.length + rejects.length;
  counts.created += saved.created;
  counts.updated += saved.updated;
  counts.unchanged += saved.unchanged;
  counts.rejected += saved.rejected;
}

function findingsOf({ pmids }: RunBatch, fetched: FetchedBatch['fetched']) {
  const { reports, rejects, deleted, unasked, failed } = fetched;
  const sent = new Set([...reports, ...rejects].map(({ pmid }) => pmid));
  return { missing: pmids.filter((pmid) => !sent.has(pmid)), deleted, unasked, failed };
}
