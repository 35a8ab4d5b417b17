import type { Pmid } from '@touchstone/evidence';
import type { Db } from '../connect.ts';

/** Why the records of these PMIDs could not be read, where PubMed sent such. */
export async function listRejectReasons(
  db: Db,
  pmids: readonly Pmid[],
): Promise<ReadonlyMap<Pmid, string>> {
  const rows = await db.reject.findMany({
    where: { pmid: { in: [...pmids] }, resolvedAt: null },
    select: { pmid: true, reason: true },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  return new Map(rows.flatMap(({ pmid, reason }) => (pmid === null ? [] : [[pmid, reason]])));
}
