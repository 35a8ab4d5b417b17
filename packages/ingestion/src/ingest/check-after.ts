import { type Db, type OpenRun, RunLostError } from '@touchstone/db';
import { checkStanding } from '../crossref/check-standing.ts';
import { explainError } from './explain-error.ts';
import type { IngestOptions } from './ingest-options.ts';

/**
 * What follows a topic's run: Crossref is asked about its reports. What somebody should look at, as
 * sentences; undefined where Crossref is not asked. All that the run was to bring is here by then, so
 * that whatever goes wrong is one sentence more, and neither fails the run nor has it repeated.
 */
export function checkAfter(
  db: Db,
  topic: string,
  options: IngestOptions,
): ((run: OpenRun) => Promise<string[]>) | undefined {
  const { crossref, signal, onProgress, now = () => new Date() } = options;
  if (!crossref) return undefined;
  return async ({ id: runId }) => {
    try {
      const { warnings } = await checkStanding(db, {
        ...{ topic, runId, crossref, now, signal },
        onProgress: (done) => onProgress?.({ step: 'check-standing', topic, ...done }),
      });
      return warnings;
    } catch (error) {
      if (signal?.aborted || error instanceof RunLostError) throw error;
      const reason = explainError(error, { ...options, topic });
      return [`Crossref was not asked about all reports; the rest is due again. ${reason}`];
    }
  };
}
