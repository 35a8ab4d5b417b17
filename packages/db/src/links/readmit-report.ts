import type { Actor } from '@touchstone/evidence';
import { requirePermission } from '../access/require-permission.ts';
import { logActivity, snapshot } from '../activity/log-activity.ts';
import type { Db } from '../connect.ts';
import { lockPmids } from '../lock-pmids.ts';
import { NotThereError } from '../not-there-error.ts';

export interface ReadmitReport {
  claimId: string;
  pmid: string;
  by: Actor;
  now?: Date;
}

/** Takes back that a report does not bear on a claim. @throws AccessError, NotThereError */
export async function readmitReport(
  db: Db,
  { claimId, pmid, by, now = new Date() }: ReadmitReport,
): Promise<{ batch: string }> {
  requirePermission(by, 'edit-links');
  return db.$transaction(async (transaction) => {
    await lockPmids(transaction, [pmid]);
    const row = await transaction.exclusion.findUnique({
      where: { claimId_reportPmid: { claimId, reportPmid: pmid } },
      include: { claim: { select: { documentSlug: true } } },
    });
    if (!row) throw new NotThereError('exclusion of', pmid);
    const { claim, ...exclusion } = row;
    await transaction.exclusion.delete({ where: { id: row.id } });
    const change = {
      ...{ action: 'readmit', objectType: 'exclusion' as const, objectId: row.id },
      ...{ before: snapshot(exclusion), claimId, documentSlug: claim.documentSlug },
    };
    return { batch: await logActivity(transaction, [change], { by, now }) };
  });
}
