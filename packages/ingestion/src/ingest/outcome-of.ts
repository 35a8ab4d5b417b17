import { RunLostError } from '@touchstone/db';
import { EutilsError } from '../eutils/eutils-error.ts';
import { redactKey } from '../redact-key.ts';
import { databaseFailure } from './database-failure.ts';
import type { IngestOptions } from './ingest-options.ts';
import type { Outcome } from './judge-run.ts';

/** What an error makes of a run. Throws it again where the run is somebody else's by now. */
export function outcomeOf(
  error: unknown,
  { signal, eutils, topic, onProgress }: IngestOptions & { topic?: string | undefined },
): Outcome {
  if (error instanceof RunLostError) throw error;
  if (signal?.aborted) {
    return { status: 'interrupted', error: 'The run was stopped. Go on with: npm run ingest' };
  }
  if (error instanceof EutilsError) return { status: 'failed', error: error.message };
  const failure = databaseFailure(error);
  if (failure !== undefined) {
    const lost = `The database ${failure} during the run. Once it can be used again, go on with: npm run ingest`;
    return { status: 'failed', error: lost };
  }
  onProgress?.({ step: 'unexpected', topic, error });
  const message = error instanceof Error ? error.message : String(error);
  return { status: 'failed', error: redactKey(message, eutils.caller.apiKey) };
}
