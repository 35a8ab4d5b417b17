import { sayError } from '@touchstone/db/say-error';
import { EutilsError } from '../eutils/eutils-error.ts';
import { redactKey } from '../redact-key.ts';
import { databaseFailure } from './database-failure.ts';
import type { IngestOptions } from './ingest-options.ts';

/** Why a run, or what follows it, did not go on, without secrets. A mistake of ours is told at once. */
export function explainError(
  error: unknown,
  { eutils, topic, onProgress }: IngestOptions & { topic?: string | undefined },
): string {
  if (error instanceof EutilsError) return error.message;
  const failure = databaseFailure(error);
  if (failure !== undefined) {
    return `The database ${failure} during the run. Once it can be used again, go on with: npm run ingest`;
  }
  onProgress?.({ step: 'unexpected', topic, error });
  return redactKey(sayError(error), eutils.caller.apiKey);
}
