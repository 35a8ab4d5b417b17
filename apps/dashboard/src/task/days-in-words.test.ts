import { expect, it } from 'vitest';
import { daysInWords } from './days-in-words.ts';

it('counts from the notice where it has a day, else from its finding', () => {
  const open = { status: 'open' as const, days: 12 };
  expect(daysInWords({ ...open, noticeDate: '2026-02-01' })).toBe(
    'Open for 12 days since the notice',
  );
  expect(daysInWords({ ...open, noticeDate: '2026-02' })).toBe(
    'Open for 12 days since it was found',
  );
  expect(daysInWords({ ...open, days: 1 })).toBe('Open for 1 day since it was found');
});

it('says how long a decision took, and nothing of one that was overtaken', () => {
  const decided = { status: 'decided' as const, noticeDate: '2026-02-01' };
  expect(daysInWords({ ...decided, days: 3 })).toBe('Decided 3 days after the notice');
  expect(daysInWords({ ...decided, days: 0 })).toBe('Decided the same day');
  expect(daysInWords({ status: 'superseded', days: 9 })).toContain('later change');
});
