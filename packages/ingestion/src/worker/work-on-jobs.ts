import { RunLostError, TopicBusyError } from '@touchstone/db';
import {
  deliverQueue,
  filesQueue,
  ingestQueue,
  type Jobs,
  pmidsQueue,
  trialsQueue,
} from '@touchstone/db/jobs';
import { asError } from './as-error.ts';
import { doDeliver } from './do-deliver.ts';
import { doFetchPmids } from './do-fetch-pmids.ts';
import { doHelp } from './do-help.ts';
import { doIngest } from './do-ingest.ts';
import { doTrySearch } from './do-try-search.ts';
import type { WorkerContext } from './worker-context.ts';

interface Work extends WorkerContext {
  /** Whether there is a channel to tell people by. */
  tellsPeople: boolean;
  onTrouble: (error: Error) => void;
}

/** Takes jobs of every queue as they come, of each one at a time. */
export async function workOnJobs(jobs: Jobs, work: Work): Promise<void> {
  await jobs.work(ingestQueue, (job, attempt) => told(doIngest(job, attempt, work), work));
  await jobs.work(filesQueue, (job, attempt) => told(doHelp(job, attempt, work), work));
  await jobs.work(pmidsQueue, (_, attempt) => told(doFetchPmids(attempt, work), work));
  await jobs.work(trialsQueue, (job, attempt) => told(doTrySearch(job, attempt, work), work));
  if (work.tellsPeople) {
    await jobs.work(deliverQueue, (_, attempt) => told(doDeliver(attempt, work), work));
  }
}

/** A job that is given back for no reason of its own shows what is wrong around it. */
async function told(job: Promise<void>, { signal, onTrouble }: Work): Promise<void> {
  try {
    await job;
  } catch (error) {
    const isExpected = error instanceof TopicBusyError || error instanceof RunLostError;
    if (!signal.aborted && !isExpected) onTrouble(asError(error));
    throw error;
  }
}
