import type { ClaimReview } from '@touchstone/evidence';
import { readPersonNames } from '../access/read-person-names.ts';
import type { Db } from '../connect.ts';
import { toCertainty, toThreshold } from './certainty-row.ts';
import { readReviewFacts } from './read-review-facts.ts';
import { toReviewState } from './to-review-state.ts';

/** A claim's review state, its certainty and what matters to patients; undefined where there is no such claim. */
export async function readClaimReview(
  db: Db,
  id: string,
  { now = new Date() }: { now?: Date } = {},
): Promise<ClaimReview | undefined> {
  const claim = await db.claim.findUnique({
    where: { id },
    select: {
      revision: true,
      certainties: { orderBy: [{ outcome: 'asc' }, { comparator: 'asc' }] },
      thresholds: { orderBy: { outcome: 'asc' } },
    },
  });
  const facts = (await readReviewFacts(db, [id])).get(id);
  if (!claim || !facts) return undefined;
  const { revision, certainties, thresholds } = claim;
  const people = [...certainties, ...thresholds].map(({ by }) => by);
  const nameOf = await readPersonNames(db, [...people, facts.reviewedBy, facts.rewordedBy]);
  return {
    ...toReviewState(facts, { nameOf, now }),
    revision,
    certainties: certainties.map((row) => toCertainty(row, nameOf)),
    thresholds: thresholds.map((row) => toThreshold(row, nameOf)),
  };
}
