import type { Pmid } from '@touchstone/evidence';
import type { Db } from './connect.ts';

/** How many of these PMIDs are reports here already. */
export async function countStored(db: Db, pmids: readonly Pmid[]): Promise<number> {
  const [row] = await db.$queryRaw<{ count: bigint }[]>`
    SELECT count(*) AS count FROM reports WHERE pmid = ANY (${[...pmids]})`;
  return Number(row?.count ?? 0);
}
