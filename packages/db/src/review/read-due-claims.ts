import type { QueueItem } from '@touchstone/evidence';
import { readPersonNames } from '../access/read-person-names.ts';
import { countableSelect, toClaimInText } from '../claim-in-text.ts';
import type { Db } from '../connect.ts';
import { readReviewFacts } from './read-review-facts.ts';
import { toReviewState } from './to-review-state.ts';

type DueClaim = Pick<Extract<QueueItem, { kind: 'claim' }>, 'claim' | 'review'>;

/** The claims by id, each with its evidence and the reasons to look at it. */
export async function readDueClaims(
  db: Db,
  ids: readonly string[],
  { now }: { now: Date },
): Promise<Map<string, DueClaim>> {
  if (ids.length === 0) return new Map();
  const rows = await db.claim.findMany({
    where: { id: { in: [...ids] } },
    include: {
      document: { select: { slug: true, title: true } },
      links: { select: countableSelect },
    },
  });
  const facts = await readReviewFacts(db, ids);
  const nameOf = await readPersonNames(
    db,
    [...facts.values()].flatMap(({ reviewedBy, rewordedBy }) => [reviewedBy, rewordedBy]),
  );
  return new Map(
    rows.flatMap((row) => {
      const { id, revision, document } = row;
      const known = facts.get(id);
      if (!known) return [];
      const { evidence } = toClaimInText(row);
      const claim = { id, statement: row.statement ?? '', revision, document, evidence };
      return [[id, { claim, review: toReviewState(known, { nameOf, now }) }] as const];
    }),
  );
}
