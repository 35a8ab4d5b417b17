import { type PlannedRow, pmidSchema } from '@touchstone/evidence';
import type { Db } from '../connect.ts';

/** PMIDs of refused rows that PubMed could be asked for. */
export async function listMissing(db: Db, rows: readonly PlannedRow[]): Promise<string[]> {
  const refused = rows.filter(({ outcome }) => outcome === 'refused').map(({ pmid }) => pmid);
  const pmids = [...new Set(refused)].filter((pmid) => pmidSchema.safeParse(pmid).success);
  const here = await db.report.findMany({
    where: { pmid: { in: pmids } },
    select: { pmid: true },
  });
  const known = new Set(here.map(({ pmid }) => pmid));
  return pmids.filter((pmid) => !known.has(pmid));
}
