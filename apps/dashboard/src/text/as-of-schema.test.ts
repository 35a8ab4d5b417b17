import { expect, it } from 'vitest';
import { parseAsOf } from './as-of-schema.ts';

it.each([
  ['2026-10-01T12:00Z', '2026-10-01T12:00:00.000Z'],
  ['2026-10-01T12:00:30Z', '2026-10-01T12:00:30Z'],
  ['2026-10-01', '2026-10-01T23:59:59.999Z'],
])('reads %s', (typed, instant) => {
  expect(parseAsOf(typed)).toEqual({ instant });
});

it.each(['yesterday', '2026-10-01T12:00', '0001-01-01T12:00Z', '2026-13-01', '0001-01-01'])(
  'does not take %s for an instant',
  (typed) => {
    expect(parseAsOf(typed)).toEqual({ unreadable: typed });
  },
);

it.each([undefined, ''])('takes %s for the present', (typed) => {
  expect(parseAsOf(typed)).toEqual({});
});
