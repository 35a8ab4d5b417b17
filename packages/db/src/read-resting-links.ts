import { linkStatuses, type Pmid } from '@touchstone/evidence';
import type { Transaction } from './connect.ts';

/** A link that a claim rests on, or would once it is accepted. */
export interface RestingLink {
  id: string;
  claimId: string;
  reportPmid: Pmid;
  quote: string | null;
  depth: string | null;
  quotePrefix: string | null;
  quoteSuffix: string | null;
  quoteStart: number | null;
}

/** The proposed and accepted links to the given reports, in a steady order. */
export async function readRestingLinks(
  transaction: Transaction,
  pmids: readonly Pmid[],
): Promise<RestingLink[]> {
  if (pmids.length === 0) return [];
  return transaction.evidenceLink.findMany({
    where: { reportPmid: { in: [...pmids] }, status: { in: [...restingStatuses] } },
    select: {
      ...{ id: true, claimId: true, reportPmid: true, quote: true, depth: true },
      ...{ quotePrefix: true, quoteSuffix: true, quoteStart: true },
    },
    orderBy: [{ claimId: 'asc' }, { id: 'asc' }],
  });
}

export const restingStatuses = linkStatuses.filter(
  (status) => status === 'proposed' || status === 'accepted',
);
