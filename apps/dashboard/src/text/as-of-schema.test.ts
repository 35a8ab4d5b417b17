import { expect, it } from 'vitest';
import { parseAsOf } from './as-of-schema.ts';

const now = new Date('2026-10-01T15:00:00Z');

it.each([
  ['2026-10-01T12:00Z', '2026-10-01T12:00:00.000Z'],
  ['2026-10-01T12:00:30Z', '2026-10-01T12:00:30Z'],
  ['2026-10-01', '2026-10-01T23:59:59.999Z'],
  ['2026-03-29T02:30:00+01:00', '2026-03-29T01:30:00.000Z'],
  ['2026-03-29T02:30:00 01:00', '2026-03-29T01:30:00.000Z'],
  ['2026-03-28T22:30-05:00', '2026-03-29T03:30:00.000Z'],
])('reads %s', (typed, instant) => {
  expect(parseAsOf(typed, now)).toEqual({ instant });
});

it.each(['yesterday', '2026-10-01T12:00', '0001-01-01T12:00Z', '2026-13-01', '0001-01-01'])(
  'does not take %s for an instant',
  (typed) => {
    expect(parseAsOf(typed)).toEqual({ unreadable: typed });
  },
);

it.each(['2026-10-01T15:00:01Z', '2026-10-01T16:30+01:00', '2026-10-02', '9999-01-01'])(
  'says of %s that it is in the future',
  (typed) => {
    expect(parseAsOf(typed, now)).toEqual({ future: typed });
  },
);

it.each([undefined, ''])('takes %s for the present', (typed) => {
  expect(parseAsOf(typed)).toEqual({});
});
