import type { Pmid, PmidRequestView } from '@touchstone/evidence';
import type { Db } from '../connect.ts';
import { countStored } from '../count-stored.ts';
import { toPmidRequest } from './pmid-request-row.ts';

/** How far the fetching of a record is that somebody asked for; undefined where nobody did. */
export async function readPmidRequest(db: Db, pmid: Pmid): Promise<PmidRequestView | undefined> {
  const row = await db.pmidRequest.findUnique({ where: { pmid } });
  return row ? toPmidRequest(row, (await countStored(db, [pmid])) > 0) : undefined;
}
