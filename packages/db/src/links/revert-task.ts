import { z } from 'zod';
import { snapshot } from '../activity/log-activity.ts';
import type { Reverter } from '../activity/reverter.ts';
import { isSameRow } from '../activity/same-row.ts';
import { UndoError } from '../activity/undo-error.ts';
import { lockPmids } from '../lock-pmids.ts';

const stateSchema = z.object({
  status: z.string(),
  decidedAt: z.coerce.date().nullable(),
  decidedBy: z.string().nullable(),
  decision: z.string().nullable(),
  note: z.string().nullable(),
});

/** Opens a task again that was decided, or closes it as it was. */
export const revertTask: Reverter = async (transaction, activity) => {
  const id = activity.objectId;
  const seen = await transaction.reviewTask.findUniqueOrThrow({ where: { id } });
  await lockPmids(transaction, [seen.reportPmid]);
  const row = await transaction.reviewTask.findUniqueOrThrow({ where: { id } });
  if (!isSameRow(row, activity.after, { but: [] })) throw new UndoError(changed);
  const { claimId, reportPmid, kind } = row;
  const data = stateSchema.parse(activity.before);
  const newer = { claimId, reportPmid, kind, status: 'open', id: { not: id } };
  if (data.status === 'open' && (await transaction.reviewTask.count({ where: newer })) > 0) {
    throw new UndoError(overtaken);
  }
  const after = await transaction.reviewTask.update({ where: { id }, data });
  return [
    {
      ...{ action: 'undo', objectType: 'review-task', objectId: id, claimId },
      ...{ before: snapshot(row), after: snapshot(after) },
      documentSlug: activity.documentSlug ?? undefined,
    },
  ];
};

const changed = 'The task has changed since. Look at it before you change anything.';

const overtaken = 'The report has changed since, and a newer task took the place. Decide that one.';
