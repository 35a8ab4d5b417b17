import type { ClaimKind } from '@touchstone/evidence';

/** What a claim of each kind says; for whoever chooses one. */
export const claimKindMeanings: Record<ClaimKind, string> = {
  efficacy: 'it helps, or does not',
  harm: 'it hurts, or is safe',
  mechanism: 'how it works',
  use: 'who uses it, and how often',
  concept: 'what a tradition or a theory holds',
  advice: 'what the reader should do: no statement, no evidence',
};
