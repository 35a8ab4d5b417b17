import { fewSupporting, placeOfRank } from '@touchstone/evidence';
import { Prisma } from '../generated/client.ts';

/** Open review tasks. The balance with the report and the one without it tell what hangs on it. */
export const waitingTasks = Prisma.sql`
  SELECT 'task' AS kind, t.id AS object_id, t.claim_id, c.document_slug, t.opened_at AS at,
    false AS of_mine,
    CASE
      WHEN t.kind = 'abstract' THEN ${placeOfRank('quote')}::int
      WHEN t.kind = 'standing' AND t.change->>'after' = 'retracted'
        AND ${supporting('with')} <= ${fewSupporting}
        AND ${supporting('with')} > ${supporting('without')}
        THEN ${placeOfRank('retraction-of-few')}::int
      ELSE ${placeOfRank('standing')}::int
    END AS rank
  FROM review_tasks t JOIN claims c ON c.id = t.claim_id
  WHERE t.status = 'open'`;

/** Studies and syntheses that support the claim, those among them that are mixed as well. */
function supporting(side: 'with' | 'without'): Prisma.Sql {
  const counts = ['studies', 'syntheses'].flatMap((row) =>
    ['supports', 'mixed'].map(
      (stance) => Prisma.sql`(t.balances #>> ${[side, row, stance]}::text[])::int`,
    ),
  );
  return Prisma.sql`(${Prisma.join(counts, ' + ')})`;
}
