import { type Db, listRejectReasons, readRun } from '@touchstone/db';
import type { Pmid, RunView } from '@touchstone/evidence';
import { sayToAsker } from './say-to-asker.ts';

/** For each PMID of a run what is to be said of it where its record did not come, and what to do. */
export async function explainAbsences(
  db: Db,
  { run, pmids }: { run: RunView; pmids: readonly Pmid[] },
): Promise<ReadonlyMap<Pmid, string>> {
  const detail = await readRun(db, run.id);
  // Of another run's, where this one read nothing.
  const reasons = run.rejected > 0 ? await listRejectReasons(db, pmids) : new Map();
  return new Map(
    pmids.map((pmid) => {
      if (detail?.missing.includes(pmid)) return [pmid, sayMissing(pmid, detail.warnings)];
      const reason = reasons.get(pmid);
      return [pmid, reason ? sayReject(pmid, reason) : sayToAsker(run.error ?? notAsked)];
    }),
  );
}

/** The run's warnings say of a record that PubMed deleted it, merged it, or kept failing on it. */
function sayMissing(pmid: Pmid, warnings: readonly string[]): string {
  const told = warnings.find((warning) => new RegExp(`\\b${pmid}\\b`).test(warning));
  return told
    ? sayToAsker(told)
    : `PubMed sent no record for PMID ${pmid}. Check the number, or ask again later.`;
}

function sayReject(pmid: Pmid, reason: string): string {
  return `The record of PMID ${pmid} could not be read: ${reason} It is kept; whoever runs the ingestion can look at it: npm run ingest -- rejects list`;
}

const notAsked = 'PubMed was not asked for the record. Ask again.';
