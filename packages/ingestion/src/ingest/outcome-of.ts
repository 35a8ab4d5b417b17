import { RunLostError } from '@touchstone/db';
import { explainError } from './explain-error.ts';
import type { IngestOptions } from './ingest-options.ts';
import type { Outcome } from './judge-run.ts';

/** What an error makes of a run. Throws it again where the run is somebody else's by now. */
export function outcomeOf(
  error: unknown,
  options: IngestOptions & { topic?: string | undefined },
): Outcome {
  if (error instanceof RunLostError) throw error;
  if (options.signal?.aborted) {
    return { status: 'interrupted', error: 'The run was stopped. Go on with: npm run ingest' };
  }
  return { status: 'failed', error: explainError(error, options) };
}
