import { seededRandom } from '../support/seeded-random.ts';

/** What is left to chance, the same for one seed. */
export interface Chance {
  /** From 0 up to, and without, the given number. */
  below(count: number): number;
  /** True in so many of 100 cases. */
  percent(share: number): boolean;
  /** @throws RangeError where there is nothing to choose from */
  of<T>(choices: readonly T[]): T;
}

export function chanceOf(seed: number): Chance {
  const random = seededRandom(seed * 2_654_435_761);
  // The first numbers of neighbouring seeds are alike.
  for (let skipped = 0; skipped < 8; skipped += 1) random();
  const below = (count: number) => Math.floor(random() * count);
  return {
    below,
    percent: (share) => random() * 100 < share,
    of: (choices) => {
      const [chosen] = choices.slice(below(choices.length));
      if (chosen === undefined) throw new RangeError('There is nothing to choose from.');
      return chosen;
    },
  };
}
