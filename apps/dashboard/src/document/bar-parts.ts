import type { Balance, Stance } from '@touchstone/evidence';
import { tallyTotal } from '../words/tally-in-words.ts';

export interface BarPart {
  stance: Stance;
  /** Of the whole bar, 0 to 1. */
  share: number;
}

/** Mixed lies between the two directions that it holds. */
const order = ['supports', 'mixed', 'disputes', 'neutral'] as const;

/** A claim's bar: its studies by direction, or its syntheses where no study bears on it. */
export function barParts({ studies, syntheses }: Balance): BarPart[] {
  const tally = tallyTotal(studies) > 0 ? studies : syntheses;
  const total = tallyTotal(tally);
  return order
    .filter((stance) => tally[stance] > 0)
    .map((stance) => ({ stance, share: tally[stance] / total }));
}
