import { describe, expect, it } from 'vitest';
import { scheduleProblem } from './schedule.ts';

describe('a schedule', () => {
  it.each(['0 3 * * *', '*/15 * * * 1-5', '0  4 1 JAN,JUL *', ' 30 4 * * MON '])(
    'may be %j',
    (schedule) => {
      expect(scheduleProblem({ schedule, timeZone: 'Europe/Berlin' })).toBeUndefined();
    },
  );

  it.each([
    ['a date', '2020-01-01T00:00:00'],
    ['a date to come', '2099-01-01T00:00:00'],
    ['a nickname', '@daily'],
    ['six fields', '0 0 3 * * *'],
    ['four fields', '0 3 * *'],
    ['nothing', ''],
    ['out of range', '61 * * * *'],
  ])('is five fields, and not %s', (_, schedule) => {
    expect(scheduleProblem({ schedule, timeZone: 'UTC' })).toMatch(/five fields\. Example: 0 3/);
  });

  it.each(['0 0 30 2 *'])('comes due some day, and not %j', (schedule) => {
    expect(scheduleProblem({ schedule, timeZone: 'UTC' })).toContain('never comes due');
  });
});
