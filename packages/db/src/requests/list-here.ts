import type { Pmid } from '@touchstone/evidence';
import type { Db, Transaction } from '../connect.ts';

/** Those of the PMIDs whose reports are in the database. */
export async function listHere(
  db: Db | Transaction,
  pmids: readonly Pmid[],
): Promise<ReadonlySet<Pmid>> {
  const rows = await db.report.findMany({
    where: { pmid: { in: [...pmids] } },
    select: { pmid: true },
  });
  return new Set(rows.map(({ pmid }) => pmid));
}
