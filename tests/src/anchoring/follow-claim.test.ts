import { expect, it } from 'vitest';
import { measureFollowing } from './measure-following.ts';

/** The first of the 10,000 that `npm run bench -- --only anchoring` makes. */
const cases = 1000;

it('claims follow their own words, and no claim ever follows onto others', {
  timeout: 120_000,
}, () => {
  const { share, wrong, tallies } = measureFollowing({ cases });
  expect(wrong.map(({ seed, fate, edits }) => ({ seed, fate, edits }))).toEqual([]);
  expect(share).toBeGreaterThanOrEqual(0.98);
  // What was cut out is never proposed at another sentence either, but where that is much like it.
  expect(
    tallies.removed.orphaned / (tallies.removed.orphaned + tallies.removed.weak),
  ).toBeGreaterThan(0.98);
});
