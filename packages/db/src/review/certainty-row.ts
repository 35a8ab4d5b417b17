import { type ClaimReview, claimReviewSchema } from '@touchstone/evidence';
import type { NameOf } from '../access/read-person-names.ts';
import type { Certainty, Threshold } from '../generated/client.ts';

/** Stored JSON and words are checked, for they may be older than this code. */
const certaintiesSchema = claimReviewSchema.shape.certainties.element;
const thresholdsSchema = claimReviewSchema.shape.thresholds.element;

export function toCertainty(row: Certainty, nameOf: NameOf): ClaimReview['certainties'][number] {
  return certaintiesSchema.parse({
    ...row,
    note: row.note ?? undefined,
    by: nameOf(row.by),
    at: row.at.toISOString(),
  });
}

export function toThreshold(row: Threshold, nameOf: NameOf): ClaimReview['thresholds'][number] {
  return thresholdsSchema.parse({
    ...row,
    sourcePmid: row.sourcePmid ?? undefined,
    by: nameOf(row.by),
    at: row.at.toISOString(),
  });
}
