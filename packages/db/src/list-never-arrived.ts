import type { Pmid } from '@touchstone/evidence';
import type { Transaction } from './connect.ts';
import { pmidsOf } from './settle-deleted.ts';

/** Those PMIDs that a search finds and whose record PubMed has never sent. */
export async function listNeverArrived(
  transaction: Transaction,
  pmids: readonly Pmid[],
): Promise<Pmid[]> {
  if (pmids.length === 0) return [];
  const rows = await transaction.$queryRaw`
    SELECT DISTINCT pmid FROM topic_members AS member
    WHERE pmid = ANY (${[...pmids]}::text[]) AND left_at IS NULL AND NOT EXISTS (
      SELECT FROM reports WHERE reports.pmid = member.pmid AND fetched_at IS NOT NULL
    )`;
  return pmidsOf(rows);
}
