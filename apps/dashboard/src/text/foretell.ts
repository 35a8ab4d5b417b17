import { type ClaimInText, followClaim, keptRuns } from '@touchstone/evidence';

/** What would become of a text's claims if it were edited so. */
export interface Foretold {
  /** How many follow their words by themselves. */
  follow: number;
  /** Those whose new place somebody has to confirm. */
  weak: ClaimInText[];
  /** Those whose words are gone. */
  orphaned: ClaimInText[];
}

export function foretell(
  oldText: string,
  newText: string,
  claims: readonly ClaimInText[],
): Foretold {
  const runs = keptRuns(oldText, newText);
  const fates = claims.map((claim) => ({
    claim,
    state: followClaim(oldText, newText, claim, runs).state,
  }));
  const ofState = (wanted: 'weak' | 'orphaned') =>
    fates.filter(({ state }) => state === wanted).map(({ claim }) => claim);
  return {
    follow: fates.filter(({ state }) => state === 'anchored').length,
    weak: ofState('weak'),
    orphaned: ofState('orphaned'),
  };
}
