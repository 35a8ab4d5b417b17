import type { Pmid } from '@touchstone/evidence';
import type { Db } from './connect.ts';

/** How many of these PMIDs are reports that PubMed has sent before and has not lost since. */
export async function countSent(db: Db, pmids: readonly Pmid[]): Promise<number> {
  const [row] = await db.$queryRaw<{ count: bigint }[]>`
    SELECT count(*) AS count FROM reports
    WHERE pmid = ANY (${[...pmids]}) AND fetched_at IS NOT NULL AND gone_at IS NULL`;
  return Number(row?.count ?? 0);
}
