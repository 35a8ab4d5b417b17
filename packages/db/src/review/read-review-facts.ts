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
  open_tasks: z.coerce.number(),
});

export interface ClaimFacts extends ReviewFacts {
  reviewedBy?: string | undefined;
}

/**
 * Whether a claim says something else than at its review: the first thing that happened to it since
 * tells how it stood then, so that a change that was taken back is none.
 */
export const changedSinceReview = Prisma.sql`
  COALESCE((
    SELECT (a.before->>'statement', a.before->>'kind') IS DISTINCT FROM (c.statement, c.kind)
    FROM activities a
    WHERE a.object_type = 'claim' AND a.object_id = c.id AND a.at > c.reviewed_at
      AND a.before ? 'statement'
    ORDER BY a.at, a.id LIMIT 1
  ), false)`;

/** What the review state of the given claims is derived from. */
export async function readReviewFacts(
  db: Transaction,
  ids: readonly string[],
): Promise<Map<string, ClaimFacts>> {
  if (ids.length === 0) return new Map();
  const rows = await db.$queryRaw`
    SELECT c.id, c.reviewed_at, c.reviewed_by, d.review_every_days,
      EXISTS (SELECT 1 FROM evidence_links l WHERE l.claim_id = c.id AND l.status = 'accepted') AS has_evidence,
      ${changedSinceReview} AS changed,
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
  return {
    reviewedAt: row.reviewed_at ?? undefined,
    reviewedBy: row.reviewed_by ?? undefined,
    reviewEveryDays: row.review_every_days ?? undefined,
    hasEvidence: row.has_evidence,
    changed: row.changed,
    openTasks: row.open_tasks,
  };
}
