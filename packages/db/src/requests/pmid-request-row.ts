import { type PmidRequestView, pmidRequestSchema } from '@touchstone/evidence';
import type { PmidRequest } from '../generated/client.ts';

/** A request as people read it; one whose report is here has arrived, by whatever way it came. */
export function toPmidRequest(row: PmidRequest, isHere: boolean): PmidRequestView {
  return pmidRequestSchema.parse({
    pmid: row.pmid,
    by: row.by,
    at: row.at.toISOString(),
    status: isHere ? 'arrived' : row.status,
    problem: isHere ? undefined : (row.problem ?? undefined),
    finishedAt: row.finishedAt?.toISOString(),
  });
}
