import { z } from 'zod';
import { snapshot } from '../activity/log-activity.ts';
import type { Reverter } from '../activity/reverter.ts';
import { isSameRow } from '../activity/same-row.ts';
import { UndoError } from '../activity/undo-error.ts';
import { lockPmids } from '../lock-pmids.ts';

const rowSchema = z.object({
  id: z.string(),
  claimId: z.string(),
  reportPmid: z.string(),
  reason: z.string(),
  at: z.coerce.date(),
  by: z.string(),
});

/** Takes away an exclusion that was new, or puts one back that was taken away. */
export const revertExclusion: Reverter = async (transaction, activity) => {
  const { before, after, objectId: id, documentSlug } = activity;
  const row = rowSchema.parse(before ?? after);
  const { claimId, reportPmid } = row;
  await lockPmids(transaction, [reportPmid]);
  const about = {
    ...{ objectType: 'exclusion' as const, objectId: id, claimId },
    documentSlug: documentSlug ?? undefined,
  };
  if (before === null) {
    const present = await transaction.exclusion.findUnique({ where: { id } });
    if (!present || !isSameRow(present, after, { but: [] })) throw new UndoError(gone);
    await transaction.exclusion.delete({ where: { id } });
    return [{ ...about, action: 'readmit', before: snapshot(present) }];
  }
  const where = { claimId, reportPmid };
  const links = { ...where, status: { in: ['proposed', 'accepted'] } };
  const taken = (await transaction.exclusion.count({ where })) > 0;
  if (taken || (await transaction.evidenceLink.count({ where: links })) > 0) {
    throw new UndoError(linked);
  }
  await transaction.exclusion.create({ data: row });
  return [{ ...about, action: 'exclude', after: snapshot(row) }];
};

const gone = 'This was taken back already. Look at the history.';

const linked = 'The report was linked to the claim, or excluded anew, since. Look at the claim.';
