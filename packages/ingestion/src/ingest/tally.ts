import type { Pmid } from '@touchstone/evidence';
import type { FetchedRecords } from '../eutils/fetch-records.ts';
import type { Counts } from './progress.ts';

/** What a run has done so far; filled as it goes, so that a failure knows it as well. */
export interface Tally {
  counts: Counts;
  /** HTTP requests that the run's row knows of, counted as the E-utilities client counts. */
  requests: number;
  /** PMIDs that were asked for and are done with. */
  asked: Set<Pmid>;
  /** Of those, the ones that PubMed sent, readable or not. */
  sent: Set<Pmid>;
  failed: FetchedRecords['failed'];
  deleted: Pmid[];
  unasked: Pmid[];
  mismatches: Pmid[];
}

export function emptyTally(requests: number): Tally {
  const counts = {
    asked: 0,
    expected: 0,
    fetched: 0,
    created: 0,
    updated: 0,
    unchanged: 0,
    rejected: 0,
  };
  return {
    counts,
    requests,
    asked: new Set(),
    sent: new Set(),
    failed: [],
    deleted: [],
    unasked: [],
    mismatches: [],
  };
}

export function addBatch(
  tally: Tally,
  batch: { asked: readonly Pmid[]; fetched: FetchedRecords; saved: SavedCounts },
): void {
  const { asked, fetched, saved } = batch;
  for (const pmid of asked) tally.asked.add(pmid);
  for (const { pmid } of [...fetched.reports, ...fetched.rejects]) if (pmid) tally.sent.add(pmid);
  tally.failed.push(...fetched.failed);
  tally.deleted.push(...fetched.deleted);
  tally.unasked.push(...fetched.unasked);
  tally.mismatches.push(...saved.mismatches);
  tally.counts.asked = tally.asked.size;
  tally.counts.fetched += fetched.reports.length + fetched.rejects.length;
  tally.counts.created += saved.created;
  tally.counts.updated += saved.updated;
  tally.counts.unchanged += saved.unchanged;
  tally.counts.rejected += saved.rejected;
}

interface SavedCounts {
  created: number;
  updated: number;
  unchanged: number;
  rejected: number;
  mismatches: readonly Pmid[];
}

/** Asked for and not sent: the explicit list, never a mere difference of two numbers. */
export function missingOf({ asked, sent }: Tally): Pmid[] {
  return [...asked].filter((pmid) => !sent.has(pmid));
}

/** More than this is for nobody to read, and a run's page shows every warning. */
const mostListed = 20;

/** What somebody should look at, as sentences. */
export function warningsOf(tally: Tally): string[] {
  return [
    ...failures(tally.failed),
    ...listed('PubMed says that these PMIDs were deleted', tally.deleted),
    ...listed('Kept apart, since the title at PubMed is not ours', tally.mismatches),
    ...listed('Left out, since PubMed sent them unasked', tally.unasked),
  ];
}

function failures(failed: Tally['failed']): string[] {
  const some = failed
    .slice(0, mostListed)
    .map(({ pmid, reason }) => `PubMed kept failing on PMID ${pmid}: ${reason}`);
  if (failed.length <= mostListed) return some;
  return [...some, `PubMed kept failing on these and ${failed.length - mostListed} more.`];
}

function listed(what: string, pmids: readonly Pmid[]): string[] {
  if (pmids.length === 0) return [];
  const all = [...new Set(pmids)];
  const more = all.length > mostListed ? ` and ${all.length - mostListed} more` : '';
  return [`${what}: ${all.slice(0, mostListed).join(', ')}${more}.`];
}
