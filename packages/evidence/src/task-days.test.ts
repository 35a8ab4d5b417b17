import { expect, it } from 'vitest';
import { taskDays } from './task-days.ts';

const openedAt = new Date('2026-03-01T12:00:00Z');
const now = new Date('2026-03-11T13:00:00Z');

it('counts whole days from the notice to the decision, or to now', () => {
  const decidedAt = new Date('2026-03-05T00:00:00Z');
  expect(taskDays({ noticeDate: '2026-02-23', openedAt, decidedAt }, now)).toBe(10);
  expect(taskDays({ noticeDate: '2026-02-23', openedAt }, now)).toBe(16);
});

it('counts from the opening where the source gives no full date', () => {
  expect(taskDays({ openedAt }, now)).toBe(10);
  expect(taskDays({ noticeDate: '2026', openedAt }, now)).toBe(10);
  expect(taskDays({ noticeDate: '2026-02', openedAt }, now)).toBe(10);
});

it('is never negative', () => {
  expect(taskDays({ noticeDate: '2027-01-01', openedAt }, now)).toBe(0);
});
