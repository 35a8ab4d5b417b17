import type { Pmid } from '@touchstone/evidence';
import type { Transaction } from './connect.ts';
import { dropGoneTasks } from './open-gone-tasks.ts';

/** Settles what stood open about records that PubMed has just sent, readable. */
export async function noteArrivals(
  transaction: Transaction,
  { pmids, now }: { pmids: readonly Pmid[]; now: Date },
): Promise<void> {
  if (pmids.length === 0) return;
  const arrived = { pmid: { in: [...pmids] } };
  const { count } = await transaction.report.updateMany({
    where: { ...arrived, goneAt: { not: null } },
    data: { goneAt: null, goneReason: null, goneTo: null },
  });
  if (count > 0) await dropGoneTasks(transaction, pmids);
  await transaction.missingRecord.deleteMany({ where: arrived });
  await transaction.deletedRecord.deleteMany({ where: arrived });
  await transaction.reject.updateMany({
    where: { ...arrived, resolvedAt: null },
    data: { resolvedAt: now },
  });
}
