import { type Pmid, pmidSchema } from '@touchstone/evidence';
import { z } from 'zod';
import type { Db } from './connect.ts';

const rowsSchema = z.array(z.object({ pmid: pmidSchema }));

/** PMIDs of the reports that PubMed sent last and still has, other than those given; a few. */
export async function listLastSent(
  db: Db,
  { except, limit }: { except: Iterable<Pmid>; limit: number },
): Promise<Pmid[]> {
  const rows = await db.$queryRaw`
    SELECT pmid FROM reports
    WHERE fetched_at IS NOT NULL AND gone_at IS NULL AND pmid <> ALL (${[...except]}::text[])
    ORDER BY fetched_at DESC, pmid LIMIT ${limit}`;
  return rowsSchema.parse(rows).map(({ pmid }) => pmid);
}
