import { z } from 'zod';
import type { Reverter } from '../activity/reverter.ts';
import { checkRevision } from './check-revision.ts';

/** A threshold as an activity keeps it. */
const rowSchema = z.object({
  id: z.string(),
  claimId: z.string(),
  outcome: z.string(),
  value: z.number(),
  unit: z.string(),
  source: z.string(),
  sourcePmid: z.string().nullable(),
  revision: z.number(),
  at: z.coerce.date(),
  by: z.string(),
});

/** Puts a threshold back as it was, or takes it away where there was none. */
export const revertThreshold: Reverter = async (transaction, activity) => {
  const { objectId: id, claimId, documentSlug } = activity;
  const was = rowSchema.optional().parse(activity.before ?? undefined);
  const became = rowSchema.optional().parse(activity.after ?? undefined);
  const row = was ?? became;
  const key = row && { claimId: row.claimId, outcome: row.outcome };
  const present = key
    ? await transaction.threshold.findUnique({ where: { claimId_outcome: key } })
    : null;
  checkRevision({
    ...{ type: 'threshold', id, revision: present?.revision },
    expected: became?.revision,
  });
  if (present) await transaction.threshold.delete({ where: { id: present.id } });
  const revision = ((became ?? was)?.revision ?? 0) + 1;
  const after = was && (await transaction.threshold.create({ data: { ...was, revision } }));
  const about = { claimId: claimId ?? undefined, documentSlug: documentSlug ?? undefined };
  const change = { objectType: 'threshold', objectId: id, ...about } as const;
  return [{ ...change, action: 'undo', before: present ?? undefined, after }];
};
