import type { Stance } from '@touchstone/evidence';

/** Id of the list behind one of a claim's counts. */
export function countedId(stance: Stance, synthesis: boolean): string {
  return `${synthesis ? 'syntheses' : 'studies'}-${stance}`;
}
