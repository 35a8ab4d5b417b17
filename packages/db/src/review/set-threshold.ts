import { randomUUID } from 'node:crypto';
import {
  type Actor,
  reportIdSchema,
  type ThresholdView,
  thresholdSchema,
} from '@touchstone/evidence';
import { requirePermission } from '../access/require-permission.ts';
import { logActivity } from '../activity/log-activity.ts';
import type { Db, Transaction } from '../connect.ts';
import { InputError } from '../input-error.ts';
import { checkRevision } from './check-revision.ts';
import { readRatedClaim } from './read-rated-claim.ts';

export interface SetThreshold
  extends Pick<ThresholdView, 'outcome' | 'value' | 'unit' | 'source' | 'sourcePmid'> {
  claimId: string;
  /** The revision that is replaced; absent where there was none. */
  expected?: number | undefined;
  by: Actor;
  now?: Date;
}

/**
 * Says which difference in an outcome is the smallest that matters to patients, and who says so.
 * @throws AccessError, NotThereError, InputError, ConflictError
 */
export async function setThreshold(
  db: Db,
  { expected, by, now = new Date(), ...threshold }: SetThreshold,
): Promise<{ id: string; batch: string; revision: number }> {
  requirePermission(by, 'edit-claims');
  const { claimId, outcome, value, unit, source } = threshold;
  checkThreshold(threshold);
  return db.$transaction(async (transaction) => {
    const claim = await readRatedClaim(transaction, claimId);
    await checkSource(transaction, threshold.sourcePmid);
    const key = { claimId, outcome };
    const before = await transaction.threshold.findUnique({ where: { claimId_outcome: key } });
    const id = before?.id ?? randomUUID();
    checkRevision({ type: 'threshold', id, revision: before?.revision, expected });
    const revision = (before?.revision ?? 0) + 1;
    const sourcePmid = threshold.sourcePmid ?? null;
    const data = { value, unit: unit.trim(), source: source.trim(), sourcePmid };
    const stamped = { ...data, revision, at: now, by: by.id };
    const after = before
      ? await transaction.threshold.update({ where: { id }, data: stamped })
      : await transaction.threshold.create({ data: { id, ...key, ...stamped } });
    const about = { claimId, documentSlug: claim.documentSlug, before: before ?? undefined, after };
    const change = { action: 'set', objectType: 'threshold', objectId: id, ...about } as const;
    return { id, batch: await logActivity(transaction, [change], { by, now }), revision };
  });
}

function checkThreshold({ value, unit, source }: Omit<SetThreshold, 'by' | 'now'>): void {
  const { unit: unitSchema, source: sourceSchema } = thresholdSchema.shape;
  const errors: Record<string, string> = {};
  if (!Number.isFinite(value) || value <= 0) errors.value = 'Give a number above 0.';
  if (!unitSchema.safeParse(unit.trim()).success) {
    errors.unit = 'Say in what it is measured, with its scale, in at most 100 characters.';
  }
  if (!sourceSchema.safeParse(source.trim()).success) {
    errors.source = 'Say where the number comes from, in at most 500 characters.';
  }
  if (Object.keys(errors).length > 0) throw new InputError(errors);
}

async function checkSource(transaction: Transaction, pmid: string | undefined): Promise<void> {
  if (pmid === undefined) return;
  const known =
    reportIdSchema.safeParse(pmid).success && (await transaction.report.count({ where: { pmid } }));
  if (!known) {
    throw new InputError({
      sourcePmid: 'No report here has this PMID. Leave it out, or add it first.',
    });
  }
}
