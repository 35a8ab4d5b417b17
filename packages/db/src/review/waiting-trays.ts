import { placeOfRank } from '@touchstone/evidence';
import { Prisma } from '../generated/client.ts';

/** Texts with claims whose words are perhaps elsewhere, or nowhere: one line for each text. */
export const waitingTrays = Prisma.sql`
  SELECT 'tray' AS kind, c.document_slug AS object_id, NULL::text AS claim_id, c.document_slug,
    (SELECT max(v.created_at) FROM document_versions v WHERE v.document_slug = c.document_slug) AS at,
    false AS of_mine, ${placeOfRank('quote')}::int AS rank
  FROM claims c
  WHERE c.retired_at IS NULL AND c.anchor_state <> 'anchored'
  GROUP BY c.document_slug`;
