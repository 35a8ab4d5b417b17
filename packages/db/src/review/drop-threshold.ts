import type { Actor } from '@touchstone/evidence';
import { requirePermission } from '../access/require-permission.ts';
import { logActivity } from '../activity/log-activity.ts';
import type { Db } from '../connect.ts';
import { NotThereError } from '../not-there-error.ts';
import { checkRevision } from './check-revision.ts';
import { readRatedClaim } from './read-rated-claim.ts';

export interface DropThreshold {
  id: string;
  expected: number;
  by: Actor;
  now?: Date;
}

/** Takes away what was said to matter to patients; history keeps it. @throws AccessError, NotThereError, ConflictError */
export async function dropThreshold(
  db: Db,
  { id, expected, by, now = new Date() }: DropThreshold,
): Promise<{ batch: string }> {
  requirePermission(by, 'edit-claims');
  return db.$transaction(async (transaction) => {
    const found = await transaction.threshold.findUnique({ where: { id } });
    if (!found) throw new NotThereError('threshold', id);
    const { documentSlug } = await readRatedClaim(transaction, found.claimId);
    const before = await transaction.threshold.findUnique({ where: { id } });
    if (!before) throw new NotThereError('threshold', id);
    checkRevision({ type: 'threshold', id, revision: before.revision, expected });
    await transaction.threshold.delete({ where: { id } });
    const about = { claimId: before.claimId, documentSlug, before };
    const change = { action: 'drop', objectType: 'threshold', objectId: id, ...about } as const;
    return { batch: await logActivity(transaction, [change], { by, now }) };
  });
}
