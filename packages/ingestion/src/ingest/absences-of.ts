import type { Absence } from '@touchstone/db';
import type { Pmid } from '@touchstone/evidence';
import type { BatchSummary } from './sum-up-batches.ts';

/** What is to be concluded of each PMID that did not come. */
export function absencesOf(summary: BatchSummary): Absence[] {
  const failures = new Map(summary.failed.map(({ pmid, reason }) => [pmid, reason]));
  const deleted = new Set(summary.deleted);
  return summary.missing.map((pmid) => absenceOf(pmid, { ...summary, failures, deleted }));
}

interface Known extends Pick<BatchSummary, 'merged'> {
  failures: ReadonlyMap<Pmid, string>;
  deleted: ReadonlySet<Pmid>;
}

function absenceOf(pmid: Pmid, { failures, deleted, merged }: Known): Absence {
  const reason = failures.get(pmid);
  // A failure is no absence: nothing is known of the record.
  if (reason !== undefined) return { pmid, reason };
  if (deleted.has(pmid)) {
    return { pmid, gone: 'deleted', reason: 'PubMed said that it was deleted.' };
  }
  const goneTo = merged.get(pmid);
  if (goneTo !== undefined) {
    return { pmid, gone: 'merged', goneTo, reason: `PubMed sent PMID ${goneTo} in its place.` };
  }
  return { pmid, gone: 'not-sent', reason: 'PubMed sent no record and gave no reason.' };
}
