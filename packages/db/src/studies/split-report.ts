import { type Actor, studyOf } from '@touchstone/evidence';
import { requirePermission } from '../access/require-permission.ts';
import { logActivity } from '../activity/log-activity.ts';
import type { Db } from '../connect.ts';
import { InputError } from '../input-error.ts';
import { lockPmids } from '../lock-pmids.ts';
import { NotThereError } from '../not-there-error.ts';
import { lockStudies, stateSelect, writeReport } from './report-state.ts';

export interface SplitReport {
  pmid: string;
  by: Actor;
  now?: Date;
}

/**
 * Says that a report is a study of its own. It is given one that an editor made, so that nothing that
 * is derived later joins it again. @throws AccessError, NotThereError, InputError
 */
export async function splitReport(
  db: Db,
  { pmid, by, now = new Date() }: SplitReport,
): Promise<{ study: string; batch: string }> {
  requirePermission(by, 'edit-reports');
  return db.$transaction(async (transaction) => {
    await lockStudies(transaction);
    await lockPmids(transaction, [pmid]);
    const report = await transaction.report.findUnique({ where: { pmid }, select: stateSelect });
    if (!report) throw new NotThereError('report', pmid);
    const { studyId } = report;
    const siblings = { studyId, pmid: { not: pmid } };
    if (studyId === null || (await transaction.report.count({ where: siblings })) === 0) {
      throw new InputError({ pmid: 'This report is a study of its own already.' });
    }
    const study = studyOf({ pmid });
    await transaction.study.upsert({
      where: { id: study },
      create: { id: study, source: 'editor', createdAt: now },
      update: {},
    });
    const data = { studyId: study };
    const change = await writeReport(transaction, report, { action: 'split', data });
    return { study, batch: await logActivity(transaction, [change], { by, now }) };
  });
}
