import type { Pmid } from '@touchstone/evidence';
import { splitEvenly } from './split-evenly.ts';
import type { BatchSummary } from './sum-up-batches.ts';

/**
 * More than these are asked for as a list once more first: so many are no few lost records but a
 * PubMed that was silently short, and one by one they would take minutes.
 */
const mostAskedAlone = 20;

/**
 * What is asked for again: each PMID that did not come by itself, since only then its answer is
 * beyond doubt. Empty where every one has been. One that PubMed failed on was alone already.
 */
export function nextRound(
  { missing, failed, askings }: Pick<BatchSummary, 'missing' | 'failed' | 'askings'>,
  batchSize: number,
): Pmid[][] {
  const given = new Set(failed.map(({ pmid }) => pmid));
  const open = missing.filter((pmid) => !given.has(pmid) && !askings.get(pmid)?.alone);
  const askedOnce = open.filter((pmid) => askings.get(pmid)?.times === 1);
  if (askedOnce.length > mostAskedAlone && batchSize > 1) return splitEvenly(askedOnce, batchSize);
  return open.map((pmid) => [pmid]);
}
