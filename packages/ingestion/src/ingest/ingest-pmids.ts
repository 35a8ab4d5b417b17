import type { Db } from '@touchstone/db';
import type { Pmid, RunView } from '@touchstone/evidence';
import type { IngestOptions } from './ingest-options.ts';
import { runIngest } from './run-ingest.ts';

/** Brings given records into the database, without a search. */
export function ingestPmids(
  db: Db,
  pmids: readonly Pmid[],
  options: IngestOptions,
): Promise<RunView> {
  const wanted = [...new Set(pmids)];
  const findings = { found: wanted, wanted, warnings: [], damaged: false };
  return runIngest(db, { ...options, find: async () => findings });
}
