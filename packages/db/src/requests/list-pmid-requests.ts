import type { PmidRequestView } from '@touchstone/evidence';
import type { Db } from '../connect.ts';
import { listHere } from './list-here.ts';
import { toPmidRequest } from './pmid-request-row.ts';

/** The records that somebody asked for, the newest request first. */
export async function listPmidRequests(
  db: Db,
  { by, limit }: { by?: string | undefined; limit: number },
): Promise<PmidRequestView[]> {
  const rows = await db.pmidRequest.findMany({
    where: by === undefined ? {} : { by },
    orderBy: [{ at: 'desc' }, { pmid: 'asc' }],
    take: limit,
  });
  const here = await listHere(
    db,
    rows.map(({ pmid }) => pmid),
  );
  return rows.map((row) => toPmidRequest(row, here.has(row.pmid)));
}
