import { randomUUID } from 'node:crypto';
import {
  type Actor,
  type CertaintyReason,
  type CertaintyView,
  certaintySchema,
  concernsOf,
} from '@touchstone/evidence';
import { requirePermission } from '../access/require-permission.ts';
import { logActivity } from '../activity/log-activity.ts';
import type { Db } from '../connect.ts';
import { InputError } from '../input-error.ts';
import { checkRevision } from './check-revision.ts';
import { readRatedClaim } from './read-rated-claim.ts';

export interface RateCertainty
  extends Pick<CertaintyView, 'comparator' | 'outcome' | 'level' | 'note'> {
  claimId: string;
  reasons: CertaintyReason[];
  /** The revision that is replaced; absent where nobody had rated it. */
  expected?: number | undefined;
  by: Actor;
  now?: Date;
}

/**
 * Rates how certain the body of evidence is, for one comparator and one outcome of a claim.
 * @throws AccessError, NotThereError, InputError, ConflictError
 */
export async function rateCertainty(
  db: Db,
  { expected, by, now = new Date(), ...rating }: RateCertainty,
): Promise<{ id: string; batch: string; revision: number }> {
  requirePermission(by, 'edit-claims');
  checkReasons(rating.reasons);
  const { claimId, comparator, outcome, level, reasons } = rating;
  return db.$transaction(async (transaction) => {
    const claim = await readRatedClaim(transaction, claimId);
    const key = { claimId, comparator, outcome };
    const before = await transaction.certainty.findUnique({
      where: { claimId_comparator_outcome: key },
    });
    const id = before?.id ?? randomUUID();
    checkRevision({ type: 'certainty', id, revision: before?.revision, expected });
    const note = rating.note?.trim() || null;
    const revision = (before?.revision ?? 0) + 1;
    const data = { level, reasons, note, revision, at: now, by: by.id };
    const after = before
      ? await transaction.certainty.update({ where: { id, revision: before.revision }, data })
      : await transaction.certainty.create({ data: { id, ...key, ...data } });
    const batch = await logActivity(
      transaction,
      [
        {
          ...({ action: 'rate', objectType: 'certainty', objectId: id } as const),
          ...{ claimId, documentSlug: claim.documentSlug },
          ...{ before: before ?? undefined, after },
        },
      ],
      { by, now },
    );
    return { id, batch, revision };
  });
}

/** One reason for each domain, of its own concerns: two of one would contradict each other. */
function checkReasons(reasons: readonly CertaintyReason[]): void {
  const { success } = certaintySchema.shape.reasons.safeParse(reasons);
  const domains = new Set(reasons.map(({ domain }) => domain));
  const fits = reasons.every(({ domain, concern }) => concernsOf(domain).includes(concern));
  if (!success || !fits || domains.size < reasons.length) {
    throw new InputError({
      reasons: 'Give each domain once, with one of its own concerns and a short note.',
    });
  }
}
