import { placeOfRank } from '@touchstone/evidence';
import { Prisma } from '../generated/client.ts';

/**
 * Accepted links whose quote moved or is gone. Where a review task tells of the changed abstract, the
 * task waits instead; where somebody kept the links over it, nothing does.
 */
export const waitingQuotes = Prisma.sql`
  SELECT 'quote' AS kind, l.id AS object_id, l.claim_id, c.document_slug,
    COALESCE(l.updated_at, l.created_at) AS at, false AS of_mine,
    ${placeOfRank('quote')}::int AS rank
  FROM evidence_links l JOIN claims c ON c.id = l.claim_id AND c.retired_at IS NULL
  WHERE l.status = 'accepted' AND l.pending IS NULL AND l.quote_state IN ('moved', 'gone')
    AND NOT EXISTS (
      SELECT 1 FROM review_tasks t
      WHERE t.claim_id = l.claim_id AND t.kind = 'abstract' AND l.id = ANY(t.link_ids)
        AND (t.status = 'open' OR t.decision = 'kept')
    )`;
