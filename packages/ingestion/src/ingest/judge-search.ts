import type { Acceptance, BelievedReading, TopicHistory } from '@touchstone/db';
import { compareReadings } from '../eutils/compare-translation.ts';
import type { SearchLook } from '../eutils/look-at-search.ts';

interface Known {
  history: TopicHistory;
  /** What operators have accepted of this very search. */
  acceptances: readonly Pick<Acceptance, 'objections' | 'queryTranslation'>[];
  /** How PubMed read it when it was last believed. */
  believed?: BelievedReading | undefined;
  now: Date;
}

/**
 * What speaks against believing a search until an operator accepts it: whatever PubMed changed in
 * it, a reading that is another than before, and a count that has collapsed since it was last
 * believed. What was accepted was accepted of one reading, and holds as long as PubMed reads so.
 */
export function judgeSearch(look: SearchLook, known: Known): string[] {
  const accepted = new Set(
    known.acceptances
      .filter((acceptance) => isReadAlike(acceptance.queryTranslation, look.queryTranslation))
      .flatMap(({ objections }) => objections),
  );
  const changed = look.objections.filter((objection) => !accepted.has(objection));
  return [...changed, ...otherThanBefore(look, known.believed), ...collapse(look, known)];
}

function isReadAlike(accepted: string | undefined, read: string | undefined): boolean {
  if (!accepted || !read) return !accepted && !read;
  return compareReadings(accepted, read).length === 0;
}

function otherThanBefore(
  { queryTranslation, objections }: SearchLook,
  believed: BelievedReading | undefined,
): string[] {
  if (!queryTranslation || !believed) return [];
  return compareReadings(believed.queryTranslation, queryTranslation)
    .filter((sentence) => !objections.includes(sentence))
    .map((sentence) => `Other than on ${dayInWords(believed.at)}: ${sentence}`);
}

function collapse({ count }: SearchLook, { history, now }: Known): string[] {
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
