import { placeOfRank } from '@touchstone/evidence';
import { commandActor, localEditor } from '../access/actors.ts';
import { Prisma } from '../generated/client.ts';

/**
 * Proposed links and pending changes where somebody's voice is missing: whoever has accepted or
 * rejected what stands now has spoken, and so has whoever put it forward, where two persons are asked
 * for. What was put forward anew has waited since then. Where as many are for it as against it, it waits for everybody: a third settles it, or one of
 * the two by a change of mind. Votes are counted as `settleProposal` counts them.
 */
export function waitingLinks(me: string, now: Date): Prisma.Sql {
  return Prisma.sql`
    SELECT w.kind, w.object_id, w.claim_id, w.document_slug, w.at,
      (w.differ AND (w.stated_by = ${me} OR w.mine IN ('accept', 'reject'))) IS TRUE AS of_mine,
      CASE
        WHEN w.differ THEN ${placeOfRank('editors-differ')}::int
        WHEN w.mine = 'postpone' THEN ${placeOfRank('postponed')}::int
        WHEN w.kind = 'candidate' THEN ${placeOfRank('candidate')}::int
        ELSE ${placeOfRank('proposal')}::int
      END AS rank
    FROM (
      SELECT l.id AS object_id, l.claim_id, c.document_slug, d.two_person, l.stated_by, v.mine,
        COALESCE(l.pending_at, CASE WHEN l.stated_revision > 1 THEN l.updated_at END, l.created_at) AS at,
        CASE
          WHEN l.pending IS NOT NULL THEN 'change'
          WHEN l.origin = 'machine' AND l.created_by IS NULL THEN 'candidate'
          ELSE 'proposal'
        END AS kind,
        d.two_person AND v.noes > 0 AND v.noes = v.ayes
          + CASE WHEN ${mayDecide(Prisma.sql`l.stated_by`, now)} AND NOT v.proposer_spoke THEN 1 ELSE 0 END
          AS differ
      FROM evidence_links l
      JOIN claims c ON c.id = l.claim_id AND c.retired_at IS NULL
      JOIN documents d ON d.slug = c.document_slug
      CROSS JOIN LATERAL (
        SELECT
          count(*) FILTER (WHERE s.decision = 'accept' AND s.active) AS ayes,
          count(*) FILTER (WHERE s.decision = 'reject' AND s.active) AS noes,
          COALESCE(bool_or(s.active AND s.by = l.stated_by), false) AS proposer_spoke,
          max(s.decision) FILTER (WHERE s.by = ${me}) AS mine
        FROM (${stances(now)}) s
      ) v
      WHERE l.status = 'proposed' OR l.pending IS NOT NULL
    ) w
    WHERE w.differ OR (
      (w.mine IS NULL OR w.mine = 'postpone')
      AND NOT (w.two_person AND w.stated_by IS NOT DISTINCT FROM ${me})
    )`;
}

/** Each person's last word on what stands now, and whether it counts: who left has no voice. */
function stances(now: Date): Prisma.Sql {
  return Prisma.sql`
    SELECT DISTINCT ON (x.by) x.by, x.decision, ${mayDecide(Prisma.sql`x.by`, now)} AS active
    FROM link_decisions x
    WHERE x.link_id = l.id AND x.revision = l.stated_revision
      AND x.undone_at IS NULL AND x.decision <> 'comment'
    ORDER BY x.by, x.at DESC, x.id DESC`;
}

/** As `readActiveEditors`: editors and admins who were not removed, and who needs no account. */
function mayDecide(person: Prisma.Sql, now: Date): Prisma.Sql {
  return Prisma.sql`(COALESCE(${person} IN (${localEditor.id}, ${commandActor.id})
      OR ${person} LIKE 'cli:%', false) OR EXISTS (
    SELECT 1 FROM people e
    WHERE e.id = ${person} AND e.role IN ('editor', 'admin')
      AND (NOT e.banned OR e.ban_expires <= ${now}::timestamptz)
  ))`;
}
