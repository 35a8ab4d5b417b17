import { type ClaimReviewState, reviewState } from '@touchstone/evidence';
import type { NameOf } from '../access/read-person-names.ts';
import type { ClaimFacts } from './read-review-facts.ts';

/** Where a claim's review stands, as people read it. */
export function toReviewState(
  facts: ClaimFacts,
  { nameOf, now }: { nameOf: NameOf; now: Date },
): ClaimReviewState {
  const { state, because, dueAt } = reviewState(facts, now);
  return {
    state,
    because,
    at: facts.reviewedAt?.toISOString(),
    by: facts.reviewedBy === undefined ? undefined : nameOf(facts.reviewedBy),
    dueAt: dueAt?.toISOString(),
    rewordedBy: facts.rewordedBy === undefined ? undefined : nameOf(facts.rewordedBy),
  };
}
