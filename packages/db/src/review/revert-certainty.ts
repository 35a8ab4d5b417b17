import { z } from 'zod';
import type { Reverter } from '../activity/reverter.ts';
import { checkRevision } from './check-revision.ts';

/** A rating as an activity keeps it. */
const rowSchema = z.object({
  id: z.string(),
  claimId: z.string(),
  comparator: z.string(),
  outcome: z.string(),
  level: z.string(),
  reasons: z.array(z.record(z.string(), z.string())),
  note: z.string().nullable(),
  revision: z.number(),
  at: z.coerce.date(),
  by: z.string(),
});

/** Puts a rating back as it was, or takes it away where there was none. */
export const revertCertainty: Reverter = async (transaction, activity) => {
  const { objectId: id, claimId, documentSlug } = activity;
  const was = rowSchema.optional().parse(activity.before ?? undefined);
  const became = rowSchema.optional().parse(activity.after ?? undefined);
  const row = was ?? became;
  const key = row && {
    claimId: row.claimId,
    comparator: row.comparator,
    outcome: row.outcome,
  };
  const present = key
    ? await transaction.certainty.findUnique({ where: { claimId_comparator_outcome: key } })
    : null;
  checkRevision({
    ...{ type: 'certainty', id, revision: present?.revision },
    expected: became?.revision,
  });
  if (present) await transaction.certainty.delete({ where: { id: present.id } });
  const revision = ((became ?? was)?.revision ?? 0) + 1;
  const after = was && (await transaction.certainty.create({ data: { ...was, revision } }));
  const about = { claimId: claimId ?? undefined, documentSlug: documentSlug ?? undefined };
  const change = { objectType: 'certainty', objectId: id, ...about } as const;
  return [{ ...change, action: 'undo', before: present ?? undefined, after }];
};
