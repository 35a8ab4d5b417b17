import type { Pmid } from '@touchstone/evidence';
import type { BatchSummary } from './sum-up-batches.ts';

/** More than this is for nobody to read, and a run's page shows every warning. */
const mostListed = 20;

interface Concerns
  extends Pick<BatchSummary, 'missing' | 'failed' | 'deleted' | 'unasked' | 'merged'> {
  mismatches: readonly Pmid[];
  /** Reports that claims rest on. */
  linked: readonly Pmid[];
}

/** What somebody should look at, as sentences; what claims rest on comes first. */
export function warningsOf(concerns: Concerns): string[] {
  const linked = new Set(concerns.linked);
  const merged = [...concerns.merged].map(([pmid, other]) => `${pmid} (now ${other})`);
  const targets = new Set(concerns.merged.values());
  return [
    ...listed(
      'PubMed sent no record for these reports, which claims rest on',
      concerns.missing.filter((pmid) => linked.has(pmid)),
    ),
    ...failures(concerns.failed),
    ...listed('PubMed says that these PMIDs were deleted', concerns.deleted),
    ...listed('PubMed has merged these PMIDs into others', merged),
    ...listed('Kept apart, since the title at PubMed is not ours', concerns.mismatches),
    ...listed(
      'Left out, since PubMed sent them unasked',
      concerns.unasked.filter((pmid) => !targets.has(pmid)),
    ),
  ];
}

function failures(failed: Concerns['failed']): string[] {
  const some = failed
    .slice(0, mostListed)
    .map(({ pmid, reason }) => `PubMed kept failing on PMID ${pmid}: ${reason}`);
  if (failed.length <= mostListed) return some;
  return [...some, `PubMed kept failing on these and ${failed.length - mostListed} more.`];
}

function listed(what: string, pmids: readonly string[]): string[] {
  if (pmids.length === 0) return [];
  const all = [...new Set(pmids)];
  const more = all.length > mostListed ? ` and ${all.length - mostListed} more` : '';
  return [`${what}: ${all.slice(0, mostListed).join(', ')}${more}.`];
}
