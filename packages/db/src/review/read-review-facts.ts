import type { ReviewFacts } from '@touchstone/evidence';
import { z } from 'zod';
import type { Transaction } from '../connect.ts';
import { Prisma } from '../generated/client.ts';

const rowSchema = z.object({
  id: z.string(),
  reviewed_at: z.date().nullable(),
  reviewed_by: z.string().nullable(),
  review_every_days: z.number().nullable(),
  has_evidence: z.boolean(),
  changed: z.boolean(),
  reworded_by: z.string().nullable(),
  two_person: z.boolean(),
  open_tasks: z.coerce.number(),
});

export interface ClaimFacts extends ReviewFacts {
  reviewedBy?: string | undefined;
  /** Who reworded it last, where its document asks that another editor looks at its evidence then. */
  rewordedBy?: string | undefined;
}

/** What was done to a claim since its review, or ever where there was none. */
const sinceReview = Prisma.sql`
  a.object_type = 'claim' AND a.object_id = c.id AND a.before ? 'statement'
  AND a.at > COALESCE(c.reviewed_at, '-infinity')`;

/**
 * Whether a claim says something else than at its review: the first thing that happened to it since
 * tells how it stood then, so that a change that was taken back is none.
 */
export const changedSinceReview = Prisma.sql`
  COALESCE((
    SELECT (a.before->>'statement', a.before->>'kind') IS DISTINCT FROM (c.statement, c.kind)
    FROM activities a WHERE ${sinceReview} ORDER BY a.at, a.id LIMIT 1
  ), false)`;

/** Whoever made a claim say what it says now. */
export const lastReworder = Prisma.sql`(
  SELECT a.actor FROM activities a
  WHERE ${sinceReview}
    AND (a.before->>'statement', a.before->>'kind')
      IS DISTINCT FROM (a.after->>'statement', a.after->>'kind')
  ORDER BY a.at DESC, a.id DESC LIMIT 1)`;

/** What the review state of the given claims is derived from. */
export async function readReviewFacts(
  db: Transaction,
  ids: readonly string[],
): Promise<Map<string, ClaimFacts>> {
  if (ids.length === 0) return new Map();
  const rows = await db.$queryRaw`
    SELECT c.id, c.reviewed_at, c.reviewed_by, d.review_every_days,
      EXISTS (SELECT 1 FROM evidence_links l WHERE l.claim_id = c.id AND l.status = 'accepted') AS has_evidence,
      ${changedSinceReview} AS changed, ${lastReworder} AS reworded_by, d.two_person,
      (SELECT count(*) FROM review_tasks t WHERE t.claim_id = c.id AND t.status = 'open') AS open_tasks
    FROM claims c JOIN documents d ON d.slug = c.document_slug
    WHERE c.id IN (${Prisma.join([...ids])})`;
  return new Map(
    z
      .array(rowSchema)
      .parse(rows)
      .map((row) => [row.id, toFacts(row)]),
  );
}

function toFacts(row: z.infer<typeof rowSchema>): ClaimFacts {
  const needsAnother = row.two_person && row.has_evidence && row.changed;
  return {
    reviewedAt: row.reviewed_at ?? undefined,
    reviewedBy: row.reviewed_by ?? undefined,
    reviewEveryDays: row.review_every_days ?? undefined,
    hasEvidence: row.has_evidence,
    changed: row.changed,
    rewordedBy: needsAnother ? (row.reworded_by ?? undefined) : undefined,
    openTasks: row.open_tasks,
  };
}
