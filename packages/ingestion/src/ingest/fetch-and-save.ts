import { type Db, saveReports } from '@touchstone/db';
import type { Pmid } from '@touchstone/evidence';
import { fetchAhead } from './fetch-ahead.ts';
import type { IngestOptions } from './ingest-options.ts';
import { splitEvenly } from './split-evenly.ts';
import { addBatch, missingOf, type Tally } from './tally.ts';

/**
 * 200 records in a transaction keep a page that reads meanwhile below half a second on the
 * embedded database.
 */
const usualBatchSize = 200;

interface RunInProgress extends IngestOptions {
  runId: string;
  topic?: string;
  tally: Tally;
}

/** Fetches and saves every PMID, and asks once more for those that PubMed left out. */
export async function fetchAndSave(db: Db, pmids: readonly Pmid[], run: RunInProgress) {
  await saveEach(db, pmids, run);
  const failed = new Set(run.tally.failed.map(({ pmid }) => pmid));
  // A page that is silently short has been seen, and one request settles whether it was.
  const missing = missingOf(run.tally).filter((pmid) => !failed.has(pmid));
  if (missing.length === 0) return;
  run.onProgress?.({ step: 'ask-again', topic: run.topic, missing });
  await saveEach(db, missing, run);
}

async function saveEach(db: Db, pmids: readonly Pmid[], run: RunInProgress): Promise<void> {
  const { eutils, runId, tally, topic, now = () => new Date() } = run;
  const batches = splitEvenly(pmids, run.batchSize ?? usualBatchSize);
  for await (const { asked, fetched } of fetchAhead(eutils, batches)) {
    const { reports, rejects } = fetched;
    const requests = eutils.requests() - tally.requests;
    const saved = await saveReports(db, { runId, reports, rejects, requests, now: now() });
    tally.requests += requests;
    addBatch(tally, { asked, fetched, saved });
    run.onProgress?.({ step: 'save', topic, counts: { ...tally.counts } });
    run.signal?.throwIfAborted();
  }
}
