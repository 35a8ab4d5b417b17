import type { Stance, Tally } from '@touchstone/evidence';
import { formatNumber, listInWords } from './plural.ts';

/** The order in which stances are shown everywhere. */
export const stanceOrder = ['supports', 'disputes', 'mixed', 'neutral'] as const;

export function tallyTotal(tally: Tally): number {
  return tally.supports + tally.disputes + tally.mixed + tally.neutral;
}

/** "5 support, 3 conflict and 2 are inconclusive": for screen readers and sentences. */
export function tallyInWords(tally: Tally): string {
  const parts = stanceOrder
    .filter((stance) => tally[stance] > 0)
    .map(
      (stance) => `${formatNumber(tally[stance])} ${verbs[stance][tally[stance] === 1 ? 0 : 1]}`,
    );
  return listInWords(parts);
}

const verbs: Record<Stance, readonly [one: string, many: string]> = {
  supports: ['supports', 'support'],
  disputes: ['conflicts', 'conflict'],
  mixed: ['is mixed', 'are mixed'],
  neutral: ['is inconclusive', 'are inconclusive'],
};
