import { type Pmid, pmidSchema } from '@touchstone/evidence';
import { z } from 'zod';
import type { Db } from '../connect.ts';

const rowsSchema = z.array(z.object({ pmid: pmidSchema }));

/**
 * Marks the requests that wait as being fetched, the oldest first. One worker at a time fetches, so
 * that what is marked already was left by one that died, and is taken over.
 */
export async function takePmidRequests(db: Db, { limit }: { limit: number }): Promise<Pmid[]> {
  const rows = await db.$queryRaw`
    UPDATE pmid_requests SET status = 'fetching'
    WHERE pmid IN (
      SELECT pmid FROM pmid_requests WHERE status IN ('waiting', 'fetching')
      ORDER BY at, pmid LIMIT ${limit})
    RETURNING pmid`;
  return rowsSchema.parse(rows).map(({ pmid }) => pmid);
}

/** Whether somebody waits for a record. */
export async function arePmidsWaiting(db: Db): Promise<boolean> {
  const where = { status: { in: ['waiting', 'fetching'] } };
  return (await db.pmidRequest.findFirst({ where, select: { pmid: true } })) !== null;
}

/** Gives requests back that were not fetched after all. */
export async function returnPmidRequests(db: Db, pmids: readonly Pmid[]): Promise<void> {
  await db.pmidRequest.updateMany({
    where: { pmid: { in: [...pmids] }, status: 'fetching' },
    data: { status: 'waiting' },
  });
}
