import { type Notice, type Pmid, type Standing, standingOf } from '@touchstone/evidence';
import type { Db, Transaction } from './connect.ts';
import { noteChanges } from './note-changes.ts';
import { planNotices } from './plan-notices.ts';
import { readStoredReports } from './read-stored-reports.ts';
import { replaceNotices } from './replace-notices.ts';

export interface CrossrefAnswer {
  pmid: Pmid;
  /** What Crossref says of it; absent where it does not know the DOI, which withdraws nothing. */
  notices?: readonly Notice[] | undefined;
  runId?: string | undefined;
  now: Date;
}

/**
 * Saves what Crossref said of a report, with its standing, in one transaction. Returns the standing
 * before and after; undefined where there is no such report.
 */
export async function saveCrossrefAnswer(
  db: Db,
  answer: CrossrefAnswer,
): Promise<{ before: Standing; after: Standing } | undefined> {
  return db.$transaction((transaction) => save(transaction, answer));
}

async function save(transaction: Transaction, { pmid, notices, runId, now }: CrossrefAnswer) {
  await transaction.$queryRaw`SELECT pmid FROM reports WHERE pmid = ${pmid} FOR UPDATE`;
  const stored = (await readStoredReports(transaction, [pmid])).get(pmid);
  if (!stored) return undefined;
  const asked = { crossrefCheckedAt: now, crossrefKnown: notices !== undefined };
  const before = { ...stored, notices: stored.notices.map(({ notice }) => notice) };
  const plan = notices && planNotices(stored.notices, { source: 'crossref', notices, now });
  const after = plan
    ? { ...before, standing: standingOf(plan.after), notices: plan.after }
    : before;
  await transaction.report.update({
    where: { pmid },
    data: { ...asked, standing: after.standing },
    select: { pmid: true },
  });
  if (plan) await replaceNotices(transaction, { plans: new Map([[pmid, plan]]), now });
  const changes = [{ before, after, filled: false }];
  await noteChanges(transaction, { changes, created: [], runId, now });
  return { before: before.standing, after: after.standing };
}
