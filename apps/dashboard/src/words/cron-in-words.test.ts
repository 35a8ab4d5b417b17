import { expect, it } from 'vitest';
import { cronInWords } from './cron-in-words.ts';

it.each([
  ['0 3 * * *', 'every day at 03:00'],
  ['30 3,15 * * *', 'every day at 03:30 and 15:30'],
  ['0 3 * * 1,thu', 'every Monday and Thursday at 03:00'],
  ['0 3 * * 7', 'every Sunday at 03:00'],
  ['0 3 * * 1-5', 'every day from Monday to Friday at 03:00'],
  ['15 4 1 * *', 'on day 1 of each month at 04:15'],
  ['0 */6 * * *', 'every 6 hours'],
  ['20 * * * 6', 'every hour, 20 minutes past the hour, every Saturday'],
  ['*/15 * * * *', 'every 15 minutes'],
])('says %s as “%s”', (expression, words) => {
  expect(cronInWords(expression)).toBe(words);
});

it.each(['0 3 1 1 *', '0 3 1 * 1', '0-10 3 * * *', '0 25 * * *', 'nonsense', '', '0 3 * * 1#2'])(
  'does not guess at “%s”',
  (expression) => {
    expect(cronInWords(expression)).toBeUndefined();
  },
);
