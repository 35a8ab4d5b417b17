import { placeOfRank } from '@touchstone/evidence';
import { Prisma } from '../generated/client.ts';
import { changedSinceReview, lastReworder } from './read-review-facts.ts';

/**
 * Claims due for review, by the rule of `reviewState`: never reviewed though they have evidence, not
 * reviewed for longer than their text allows, or saying something else since. What somebody reworded
 * themselves waits for the others, where two persons are asked for.
 */
export function waitingClaims(me: string, now: Date): Prisma.Sql {
  return Prisma.sql`
    SELECT 'claim' AS kind, w.id AS object_id, w.id AS claim_id, w.document_slug,
      COALESCE(LEAST(w.due_at, w.reviewed_at), w.evidence_at) AS at, false AS of_mine,
      ${placeOfRank('due')}::int AS rank
    FROM (
      SELECT c.id, c.document_slug, c.reviewed_at,
        c.reviewed_at + make_interval(days => d.review_every_days) AS due_at,
        (SELECT min(l.created_at) FROM evidence_links l
          WHERE l.claim_id = c.id AND l.status = 'accepted') AS evidence_at,
        ${changedSinceReview} AS changed, ${lastReworder} AS reworded_by, d.two_person
      FROM claims c JOIN documents d ON d.slug = c.document_slug
      WHERE c.retired_at IS NULL AND c.kind <> 'advice'
    ) w
    WHERE (
        (w.reviewed_at IS NULL AND w.evidence_at IS NOT NULL)
        OR w.due_at <= ${now}::timestamptz OR (w.reviewed_at IS NOT NULL AND w.changed)
      ) AND NOT (
        w.two_person AND w.changed AND w.evidence_at IS NOT NULL
        AND w.reworded_by IS NOT DISTINCT FROM ${me}
      )`;
}
