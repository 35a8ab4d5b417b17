import type { Transaction } from '../connect.ts';
import { lockPmids } from '../lock-pmids.ts';

/**
 * Keeps everybody else who changes links of these claims waiting. In one go, after the document and
 * before any row: whoever locks the one after the other can wait for somebody who waits for them.
 */
export async function lockClaimLinks(
  transaction: Transaction,
  claimIds: readonly string[],
): Promise<void> {
  const links = await transaction.evidenceLink.findMany({
    where: { claimId: { in: [...claimIds] } },
    select: { reportPmid: true },
    distinct: ['reportPmid'],
  });
  await lockPmids(
    transaction,
    links.map(({ reportPmid }) => reportPmid),
  );
}
