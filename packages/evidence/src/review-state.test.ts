import { expect, it } from 'vitest';
import { type ReviewFacts, reviewState } from './review-state.ts';

const now = new Date('2026-03-01T12:00:00Z');
const reviewedAt = new Date('2026-02-01T12:00:00Z');
const quiet: ReviewFacts = { reviewedAt, hasEvidence: true, changed: false, openTasks: 0 };

function stateOf(facts: Partial<ReviewFacts>) {
  const { state, because } = reviewState({ ...quiet, ...facts }, now);
  return [state, because];
}

it('calls a claim new until somebody has reviewed it, and due once it has evidence', () => {
  expect(stateOf({ reviewedAt: undefined, hasEvidence: false })).toEqual(['new', []]);
  expect(stateOf({ reviewedAt: undefined })).toEqual(['new', ['never-reviewed']]);
});

it('keeps a review until there is a reason to look again', () => {
  expect(stateOf({})).toEqual(['reviewed', []]);
  expect(stateOf({ changed: true })).toEqual(['needs-review', ['statement-changed']]);
  expect(stateOf({ openTasks: 1 })).toEqual(['needs-review', ['task-open']]);
});

it('is due on the instant when the interval is over, and never without an interval', () => {
  expect(stateOf({ reviewEveryDays: 29 })).toEqual(['reviewed', []]);
  expect(stateOf({ reviewEveryDays: 28 })).toEqual(['needs-review', ['interval-over']]);
  expect(reviewState({ ...quiet, reviewEveryDays: 28 }, now).dueAt).toEqual(now);
  expect(reviewState(quiet, now).dueAt).toBeUndefined();
});

it('gives every reason that there is', () => {
  expect(stateOf({ changed: true, reviewEveryDays: 1, openTasks: 2 })[1]).toEqual([
    'statement-changed',
    'interval-over',
    'task-open',
  ]);
});
