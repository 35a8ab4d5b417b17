import { type Db, startRun } from '@touchstone/db';
import type { Pmid, RunView } from '@touchstone/evidence';
import type { IngestOptions } from './ingest-options.ts';
import { runIngest } from './run-ingest.ts';

/** Brings given records into the database, without a search. */
export async function ingestPmids(
  db: Db,
  pmids: readonly Pmid[],
  options: IngestOptions,
): Promise<RunView> {
  const { trigger, now = () => new Date() } = options;
  const wanted = [...new Set(pmids)];
  const findings = { found: wanted, wanted, objections: [], warnings: [] };
  const run = await startRun(db, { kind: 'pmids', trigger, startedAt: now() });
  return runIngest(db, { ...options, run, kind: 'pmids', find: async () => findings });
}
