import type { ComparedClaim } from '@touchstone/evidence';

/** What became of a claim from one version to another. */
export const claimOutcomeLabels: Record<ComparedClaim['became'], string> = {
  same: 'as it was',
  moved: 'moved with its words',
  reworded: 'its words were edited',
  added: 'new',
  found: 'its words were found again',
  weak: 'to be confirmed',
  orphaned: 'its words are gone',
  retired: 'retired',
};
