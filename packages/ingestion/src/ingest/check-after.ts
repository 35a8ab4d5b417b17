import type { Db, OpenRun } from '@touchstone/db';
import { checkStanding } from '../crossref/check-standing.ts';
import type { IngestOptions } from './ingest-options.ts';

/**
 * What follows a topic's run: Crossref is asked about its reports. What somebody should look at, as
 * sentences; undefined where Crossref is not asked.
 */
export function checkAfter(
  db: Db,
  topic: string,
  { crossref, signal, onProgress, now = () => new Date() }: IngestOptions,
): ((run: OpenRun) => Promise<string[]>) | undefined {
  if (!crossref) return undefined;
  return async ({ id: runId }) => {
    const { warnings } = await checkStanding(db, {
      ...{ topic, runId, crossref, now, signal },
      onProgress: (done) => onProgress?.({ step: 'check-standing', topic, ...done }),
    });
    return warnings;
  };
}
