import { RunLostError, TopicBusyError } from '@touchstone/db';
import type { Attempt } from '@touchstone/db/jobs';
import type { RunTrigger } from '@touchstone/evidence';
import { shareCrossref } from '../crossref/share-crossref.ts';
import { shareSettings } from '../eutils/share-settings.ts';
import { ingestAll } from '../ingest/ingest-all.ts';
import { UnknownTopicError } from '../ingest/unknown-topic-error.ts';
import { type WorkerContext, WorkerStoppedError } from './worker-context.ts';

/**
 * A run that is still alive after so many tries, 10 s apart, has outlived the lease of a dead one
 * (90 s): it does what this job was to do.
 */
const busyTries = 12;

/**
 * Ingests a topic for a job. What goes wrong at PubMed is the run's outcome, and the schedule's
 * business; it throws where the job is to be given back.
 */
export async function doIngest(
  { topic, trigger }: { topic: string; trigger: RunTrigger },
  { signal: lost, retries }: Attempt,
  { db, environment, reporter, signal, now }: WorkerContext,
): Promise<void> {
  try {
    await ingestAll(db, {
      ...{ topic, trigger, now },
      eutils: shareSettings(db, environment),
      crossref: shareCrossref(db, environment),
      signal: AbortSignal.any([lost, signal]),
      onProgress: reporter.show,
    });
  } catch (error) {
    // Removed since it was queued.
    if (error instanceof UnknownTopicError) return;
    if (!(error instanceof TopicBusyError || error instanceof RunLostError)) throw error;
    if (retries >= busyTries) return;
    if (retries === 0) reporter.note(error.message);
    throw error;
  }
  if (signal.aborted) throw new WorkerStoppedError();
}
