import { z } from 'zod';
import { type Change, snapshot } from '../activity/log-activity.ts';
import type { Reverter } from '../activity/reverter.ts';
import { isSameRow } from '../activity/same-row.ts';
import { UndoError } from '../activity/undo-error.ts';
import { ConflictError } from '../conflict-error.ts';
import type { Transaction } from '../connect.ts';
import type { Activity } from '../generated/client.ts';
import { lockPmids } from '../lock-pmids.ts';
import { ownSourceSchema, ownSourceSelect } from './own-source.ts';
import { lockStudies, stateSelect, writeReport } from './report-state.ts';

const stateSchema = z.object({
  design: z.string(),
  designSource: z.string(),
  synthesis: z.boolean(),
  participants: z.number().nullable(),
  participantsNote: z.string().nullable(),
  studyId: z.string().nullable(),
});

/** Puts back what an editor set on a report; a source that was new goes, where nothing rests on it. */
export const revertReport: Reverter = async (transaction, activity) => {
  await lockStudies(transaction);
  await lockPmids(transaction, [activity.objectId]);
  if (activity.before === null) return [await takeAway(transaction, activity)];
  if (activity.after === null) return [await bringBack(transaction, activity)];
  const { objectId: pmid, after } = activity;
  const report = await transaction.report.findUniqueOrThrow({
    where: { pmid },
    select: stateSelect,
  });
  if (!isSameRow(report, after, { but: ['revision'] })) throw changedSince(activity, report);
  const data = stateSchema.parse(activity.before);
  return [await writeReport(transaction, report, { action: 'undo', data })];
};

async function takeAway(transaction: Transaction, activity: Activity): Promise<Change> {
  const { objectId: pmid } = activity;
  const row = await transaction.report.findUnique({ where: { pmid }, select: ownSourceSelect });
  if (!row) throw new UndoError('This source is not here any more. Look at the history.');
  if (!isSameRow(row, activity.after, { but: ['revision'] })) throw changedSince(activity, row);
  const where = { reportPmid: pmid };
  const uses = [
    await transaction.evidenceLink.count({ where }),
    await transaction.exclusion.count({ where }),
    await transaction.reviewTask.count({ where }),
    await transaction.notice.count({ where }),
  ];
  if (uses.some((count) => count > 0)) throw new UndoError(inUse);
  await transaction.report.delete({ where: { pmid } });
  return { action: 'remove', objectType: 'report', objectId: pmid, before: snapshot(row) };
}

async function bringBack(transaction: Transaction, activity: Activity): Promise<Change> {
  const { objectId: pmid } = activity;
  const data = ownSourceSchema.parse(activity.before);
  const row = await transaction.report.create({ data, select: ownSourceSelect });
  return { action: 'add', objectType: 'report', objectId: pmid, after: snapshot(row) };
}

function changedSince({ after }: Activity, { pmid, revision }: { pmid: string; revision: number }) {
  const { revision: expected } = z.object({ revision: z.number() }).parse(after);
  return new ConflictError({ type: 'report', id: pmid, revision, expected });
}

const inUse = 'Links or exclusions rest on this source. They have to stay readable, and so has it.';
