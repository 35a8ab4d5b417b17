import type { LinkDetail } from '@touchstone/evidence';
import { z } from 'zod';
import type { Transaction } from '../connect.ts';

const rowsSchema = z.array(
  z.object({
    id: z.string(),
    claim: z.string(),
    statement: z.string().nullable(),
    was_accepted: z.boolean(),
    at: z.date(),
  }),
);

/** The claims that proposed links were moved from when they were put forward as they stand, by link. */
export async function readMoves(
  db: Pick<Transaction, '$queryRaw'>,
  ids: readonly string[],
): Promise<Map<string, LinkDetail['movedFrom']>> {
  if (ids.length === 0) return new Map();
  const rows = await db.$queryRaw`
    SELECT DISTINCT ON (l.id) l.id, c.id AS claim, c.statement, a.at,
      a.before->>'status' = 'accepted' AS was_accepted
    FROM evidence_links l
    JOIN activities a ON a.object_type = 'evidence-link' AND a.object_id = l.id
      AND a.before->>'claimId' <> a.after->>'claimId' AND a.after->>'claimId' = l.claim_id
      AND (a.after->>'statedRevision')::int = l.stated_revision
    JOIN claims c ON c.id = a.before->>'claimId'
    WHERE l.id = ANY(${[...ids]}::text[]) AND l.status = 'proposed'
    ORDER BY l.id, a.at DESC, a.id DESC`;
  return new Map(
    rowsSchema
      .parse(rows)
      .map(({ id, claim, statement, was_accepted: wasAccepted, at }) => [
        id,
        { id: claim, statement: statement ?? claim, wasAccepted, at: at.toISOString() },
      ]),
  );
}
