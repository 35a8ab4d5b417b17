import type { LinkInput } from '@touchstone/evidence';

/** What an editor might say of the fictional report. */
export function linkInput(changes: Partial<LinkInput> = {}): LinkInput {
  return {
    ...{ comparator: 'sham', outcome: 'pain', timePoint: 'short', label: '' },
    ...{ direction: 'supports', directness: 'direct', finding: 'Feet were warmer than with sham.' },
    ...{ figures: { n: 60 }, readFrom: 'abstract', confidence: 'high' },
    ...changes,
  };
}
