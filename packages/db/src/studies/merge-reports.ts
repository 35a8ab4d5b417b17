import { randomUUID } from 'node:crypto';
import type { Actor } from '@touchstone/evidence';
import { requirePermission } from '../access/require-permission.ts';
import { type Change, logActivity } from '../activity/log-activity.ts';
import type { Db, Transaction } from '../connect.ts';
import { InputError } from '../input-error.ts';
import { lockPmids } from '../lock-pmids.ts';
import { lockStudies, type ReportState, stateSelect, writeReport } from './report-state.ts';

export interface MergeReports {
  pmids: readonly string[];
  by: Actor;
  now?: Date;
}

/**
 * Says that reports are of one study, so that it is counted once. The other reports of their studies
 * come along. @returns the study. @throws AccessError, InputError
 */
export async function mergeReports(
  db: Db,
  { pmids, by, now = new Date() }: MergeReports,
): Promise<{ study: string; batch: string }> {
  requirePermission(by, 'edit-reports');
  return db.$transaction(async (transaction) => {
    await lockStudies(transaction);
    const reports = await readWithSiblings(transaction, [...new Set(pmids)]);
    const studies = new Set(reports.map(({ studyId, pmid }) => studyId ?? `pmid-${pmid}`));
    if (reports.length < 2 || studies.size < 2) {
      throw new InputError({ pmids: 'These are of one study already. Name another report.' });
    }
    const study = `study-${randomUUID()}`;
    await transaction.study.create({ data: { id: study, source: 'editor', createdAt: now } });
    const changes: Change[] = [];
    for (const report of reports) {
      const data = { studyId: study };
      changes.push(await writeReport(transaction, report, { action: 'merge', data }));
    }
    return { study, batch: await logActivity(transaction, changes, { by, now }) };
  });
}

/** @throws InputError naming a report that is not here */
async function readWithSiblings(transaction: Transaction, pmids: string[]): Promise<ReportState[]> {
  const select = { pmid: true, study: { select: { reports: { select: { pmid: true } } } } };
  const named = await transaction.report.findMany({ where: { pmid: { in: pmids } }, select });
  const missing = pmids.find((pmid) => !named.some((report) => report.pmid === pmid));
  if (missing !== undefined) {
    throw new InputError({ pmids: `Report ${missing} is not here. Ask for it first.` });
  }
  const siblings = named.flatMap(({ study }) => study?.reports ?? []).map(({ pmid }) => pmid);
  const all = [...new Set([...pmids, ...siblings])];
  await lockPmids(transaction, all);
  return transaction.report.findMany({
    where: { pmid: { in: all } },
    select: stateSelect,
    orderBy: { pmid: 'asc' },
  });
}
