import type { Acceptance, TopicHistory } from '@touchstone/db';
import type { SearchLook } from '../eutils/look-at-search.ts';

interface Known {
  history: TopicHistory;
  /** What operators have accepted of this very search. */
  acceptances: readonly Pick<Acceptance, 'objections'>[];
  now: Date;
}

/**
 * What speaks against believing a search until an operator accepts it: whatever PubMed changed in
 * it, and a count that has collapsed since the search was last believed.
 */
export function judgeSearch(look: SearchLook, { history, acceptances, now }: Known): string[] {
  const accepted = new Set(acceptances.flatMap(({ objections }) => objections));
  const changed = look.objections.filter((objection) => !accepted.has(objection));
  return [...changed, ...collapse(look, { history, now })];
}

function collapse({ count }: SearchLook, { history, now }: Pick<Known, 'history' | 'now'>) {
  const { lastCount, collapseBelow } = history;
  if (!lastCount || count >= collapseBelow * lastCount.count) return [];
  const before = `${inWords(lastCount.count)} records on ${dayInWords(lastCount.at)}`;
  return [`The search counted ${before} and counts ${inWords(count)} on ${dayInWords(now)}.`];
}

function inWords(count: number): string {
  return count.toLocaleString('en-US');
}

function dayInWords(date: Date): string {
  const form = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return date.toLocaleDateString('en-GB', form);
}
