import { randomUUID } from 'node:crypto';
import type { Actor } from '@touchstone/evidence';
import { requirePermission } from '../access/require-permission.ts';
import { type Change, logActivity, snapshot } from '../activity/log-activity.ts';
import type { Db, Transaction } from '../connect.ts';
import { InputError } from '../input-error.ts';
import { lockPmids } from '../lock-pmids.ts';
import { NotThereError } from '../not-there-error.ts';
import { checkReason } from './check-reason.ts';

export interface ExcludeReports {
  claimId: string;
  pmids: readonly string[];
  reason: string;
  by: Actor;
  now?: Date;
}

/**
 * Keeps that somebody looked and found these reports not to bear on a claim: all of them, or none.
 * @throws AccessError, NotThereError, InputError
 */
export async function excludeReports(
  db: Db,
  { claimId, pmids, reason: given, by, now = new Date() }: ExcludeReports,
): Promise<{ batch: string }> {
  requirePermission(by, 'edit-links');
  const reason = checkReason(given);
  if (pmids.length === 0) throw new InputError({ pmids: 'Choose at least one report.' });
  return db.$transaction(async (transaction) => {
    const claim = await transaction.claim.findUnique({ where: { id: claimId } });
    if (!claim) throw new NotThereError('claim', claimId);
    const wanted = [...new Set(pmids)].sort();
    await lockPmids(transaction, wanted);
    await refuseWhatBears(transaction, { claimId, pmids: wanted });
    const changes: Change[] = [];
    for (const reportPmid of wanted) {
      const row = { id: randomUUID(), claimId, reportPmid, reason, at: now, by: by.id };
      await transaction.exclusion.create({ data: row });
      changes.push({
        ...{ action: 'exclude', objectType: 'exclusion', objectId: row.id, after: snapshot(row) },
        ...{ claimId, documentSlug: claim.documentSlug },
      });
    }
    return { batch: await logActivity(transaction, changes, { by, now }) };
  });
}

/** @throws InputError where a report is not here, is linked, or was found so before */
async function refuseWhatBears(
  transaction: Transaction,
  { claimId, pmids }: { claimId: string; pmids: string[] },
): Promise<void> {
  const where = { claimId, reportPmid: { in: pmids } };
  const here = await transaction.report.findMany({
    where: { pmid: { in: pmids } },
    select: { pmid: true },
  });
  const held = new Set(here.map(({ pmid }) => pmid));
  const missing = pmids.find((pmid) => !held.has(pmid));
  if (missing !== undefined) throw new InputError({ pmids: `Report ${missing} is not here.` });
  const link = await transaction.evidenceLink.findFirst({
    where: { ...where, status: { in: ['proposed', 'accepted'] } },
  });
  if (link) throw new InputError({ pmids: sayLinked(link.reportPmid, link.status) });
  const before = await transaction.exclusion.findFirst({ where });
  if (!before) return;
  throw new InputError({ pmids: `Report ${before.reportPmid} is marked as not relevant already.` });
}

function sayLinked(pmid: string, status: string): string {
  const first = status === 'accepted' ? 'Withdraw' : 'Reject';
  return `Report ${pmid} is linked to this claim (${status}). ${first} the link first.`;
}
