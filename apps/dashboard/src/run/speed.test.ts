import { expect, it } from 'vitest';
import { speedOf } from './speed.ts';

it('counts what was done a second over all that was seen', () => {
  expect(
    speedOf([
      { at: 0, done: 100 },
      { at: 2_000, done: 100 },
      { at: 10_000, done: 600 },
    ]),
  ).toBe(50);
});

it('says nothing while nothing moved, or for too short a time', () => {
  expect(speedOf([])).toBeUndefined();
  expect(
    speedOf([
      { at: 0, done: 0 },
      { at: 9_000, done: 0 },
    ]),
  ).toBeUndefined();
  expect(
    speedOf([
      { at: 0, done: 0 },
      { at: 1_000, done: 200 },
    ]),
  ).toBeUndefined();
});
