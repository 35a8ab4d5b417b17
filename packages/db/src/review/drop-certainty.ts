import type { Actor } from '@touchstone/evidence';
import { requirePermission } from '../access/require-permission.ts';
import { logActivity } from '../activity/log-activity.ts';
import type { Db } from '../connect.ts';
import { NotThereError } from '../not-there-error.ts';
import { checkRevision } from './check-revision.ts';
import { readRatedClaim } from './read-rated-claim.ts';

export interface DropCertainty {
  id: string;
  expected: number;
  by: Actor;
  now?: Date;
}

/** Takes a rating back to nothing; history keeps it. @throws AccessError, NotThereError, ConflictError */
export async function dropCertainty(
  db: Db,
  { id, expected, by, now = new Date() }: DropCertainty,
): Promise<{ batch: string }> {
  requirePermission(by, 'edit-claims');
  return db.$transaction(async (transaction) => {
    const found = await transaction.certainty.findUnique({ where: { id } });
    if (!found) throw new NotThereError('rating', id);
    const { documentSlug } = await readRatedClaim(transaction, found.claimId);
    const before = await transaction.certainty.findUnique({ where: { id } });
    if (!before) throw new NotThereError('rating', id);
    checkRevision({ type: 'certainty', id, revision: before.revision, expected });
    await transaction.certainty.delete({ where: { id } });
    const about = { claimId: before.claimId, documentSlug, before };
    const change = { action: 'drop', objectType: 'certainty', objectId: id, ...about } as const;
    return { batch: await logActivity(transaction, [change], { by, now }) };
  });
}
