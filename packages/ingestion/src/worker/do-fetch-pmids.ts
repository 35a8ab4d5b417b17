import {
  arePmidsWaiting,
  returnPmidRequests,
  settlePmidRequests,
  takePmidRequests,
} from '@touchstone/db';
import type { Attempt } from '@touchstone/db/jobs';
import type { Pmid } from '@touchstone/evidence';
import { shareSettings } from '../eutils/share-settings.ts';
import { usualBatchSize } from '../ingest/fetch-and-save.ts';
import { ingestAll } from '../ingest/ingest-all.ts';
import { explainAbsences } from './explain-absences.ts';
import { type WorkerContext, WorkerStoppedError } from './worker-context.ts';

/**
 * Fetches the records that people asked for, those that wait together in one run, until none waits.
 * What goes wrong at PubMed is said to whoever asked; it throws where the job is to be given back.
 */
export async function doFetchPmids(
  { signal: lost }: Attempt,
  context: WorkerContext,
): Promise<void> {
  const signal = AbortSignal.any([lost, context.signal]);
  while (await arePmidsWaiting(context.db)) {
    if (signal.aborted) throw new WorkerStoppedError();
    const pmids = await takePmidRequests(context.db, { limit: usualBatchSize });
    await fetchTogether(pmids, { ...context, signal });
  }
}

async function fetchTogether(pmids: readonly Pmid[], context: WorkerContext): Promise<void> {
  const { db, environment, reporter, signal, now } = context;
  const [run] = await ingestAll(db, {
    ...{ pmids, trigger: 'request', now, signal },
    eutils: shareSettings(db, environment),
    onProgress: reporter.show,
  });
  if (signal.aborted || !run) {
    await returnPmidRequests(db, pmids);
    throw new WorkerStoppedError();
  }
  const problems = await explainAbsences(db, { run, pmids });
  await settlePmidRequests(db, { problems, now: now() });
}
