import type { Balance } from '@touchstone/evidence';
import { plural } from './plural.ts';
import { tallyInWords, tallyTotal } from './tally-in-words.ts';

/** "5 support and 3 conflict; 2 syntheses: 2 support"; empty where nothing is counted. */
export function balanceInWords({ studies, syntheses }: Balance): string {
  const pooled = tallyTotal(syntheses);
  const parts = [
    tallyInWords(studies),
    pooled === 0 ? '' : `${plural(pooled, 'synthesis', 'syntheses')}: ${tallyInWords(syntheses)}`,
  ];
  return parts.filter((part) => part !== '').join('; ');
}
