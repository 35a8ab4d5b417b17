import { type Pmid, pmidSchema } from '@touchstone/evidence';
import { z } from 'zod';
import type { Db } from './connect.ts';

const rowsSchema = z.array(z.object({ pmid: pmidSchema }));

/** Those of a run's PMIDs that earlier runs did not get, or could not read. */
export async function listMissedBefore(
  db: Db,
  { runId, pmids }: { runId: string; pmids: readonly Pmid[] },
): Promise<Pmid[]> {
  const among = [...pmids];
  const rows = await db.$queryRaw`
    SELECT pmid FROM missing_records WHERE pmid = ANY (${among})
    UNION
    SELECT pmid FROM rejects
    WHERE pmid = ANY (${among}) AND resolved_at IS NULL AND run_id <> ${runId}`;
  return rowsSchema.parse(rows).map(({ pmid }) => pmid);
}
