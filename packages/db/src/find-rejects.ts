import type { Reject } from '@touchstone/evidence';
import type { Db } from './connect.ts';
import { toReject } from './reject-row.ts';

/** The rejects whose ids begin so, with their records: one where the beginning is long enough. */
export async function findRejects(db: Db, idBeginning: string): Promise<Reject[]> {
  const rows = await db.reject.findMany({
    where: { id: { startsWith: idBeginning } },
    orderBy: { id: 'asc' },
    take: 2,
  });
  return rows.map(toReject);
}
