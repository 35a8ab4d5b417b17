import { z } from 'zod';
import { certaintySchema, thresholdSchema } from './certainty.ts';
import { personNameSchema } from './edit-views.ts';
import { type ReviewState, reviewStateSchema } from './vocabulary.ts';

/** Why a claim needs somebody to look at all of its evidence. */
export const reviewReasons = [
  'never-reviewed',
  'statement-changed',
  'interval-over',
  'task-open',
] as const;

export const reviewReasonSchema = z.enum(reviewReasons);

/** Where a claim's review stands. */
export const claimReviewStateSchema = z.object({
  state: reviewStateSchema,
  /** When somebody last looked at all of its evidence, and who; ISO instants. */
  at: z.string().optional(),
  by: personNameSchema.optional(),
  because: z.array(reviewReasonSchema),
  /** When the interval of its document is over. */
  dueAt: z.string().optional(),
  /** Who reworded it since, where its document asks that somebody else reviews it then. */
  rewordedBy: personNameSchema.optional(),
});

/** What an editor needs beside a claim's links: its review, its certainty, what matters to patients. */
export const claimReviewSchema = claimReviewStateSchema.extend({
  /** Of the claim; a review names it. */
  revision: z.number().int(),
  certainties: z.array(certaintySchema.extend({ id: z.string(), by: personNameSchema })),
  thresholds: z.array(thresholdSchema.extend({ id: z.string(), by: personNameSchema })),
});

export type ReviewReason = z.infer<typeof reviewReasonSchema>;
export type ClaimReviewState = z.infer<typeof claimReviewStateSchema>;
export type ClaimReview = z.infer<typeof claimReviewSchema>;

/** What is known of a claim's last review and of what happened since. */
export interface ReviewFacts {
  reviewedAt?: Date | undefined;
  hasEvidence: boolean;
  /** Absent: never due by time alone. */
  reviewEveryDays?: number | undefined;
  /** Whether its statement or kind is another one than it was at the review. */
  changed: boolean;
  openTasks: number;
}

interface ReviewVerdict {
  state: ReviewState;
  because: ReviewReason[];
  dueAt?: Date | undefined;
}

/** A claim is new until somebody has reviewed it, and then reviewed until there is a reason to look again. */
export function reviewState(facts: ReviewFacts, now: Date): ReviewVerdict {
  const { reviewedAt, hasEvidence, reviewEveryDays, changed, openTasks } = facts;
  const because: ReviewReason[] = [];
  if (!reviewedAt && hasEvidence) because.push('never-reviewed');
  if (reviewedAt && changed) because.push('statement-changed');
  const dueAt = reviewedAt && reviewEveryDays ? afterDays(reviewedAt, reviewEveryDays) : undefined;
  if (dueAt && dueAt <= now) because.push('interval-over');
  if (openTasks > 0) because.push('task-open');
  if (!reviewedAt) return { state: 'new', because };
  return { state: because.length > 0 ? 'needs-review' : 'reviewed', because, dueAt };
}

/** Days of 24 hours: a review's date is an instant, not a day of somebody's calendar. */
function afterDays(instant: Date, days: number): Date {
  return new Date(instant.getTime() + days * 86_400_000);
}
