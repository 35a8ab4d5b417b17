import type { ClaimInText } from '@touchstone/evidence';
import { tallyTotal } from '../words/tally-in-words.ts';

/** A claim, other than advice, on which no accepted study or synthesis bears. */
export function needsEvidence(claim: ClaimInText): boolean {
  const { studies, syntheses } = claim.evidence;
  return claim.kind !== 'advice' && tallyTotal(studies) + tallyTotal(syntheses) === 0;
}
