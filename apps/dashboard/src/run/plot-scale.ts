/** A bar this many times as high as the next lower one would press all others to the ground. */
const towering = 4;

/** Few records need no whole height. */
const leastTop = 10;

/**
 * The value at the top of a plot. A first run brings thousands and a nightly one three: the few that
 * tower over the rest are cut off at the top, and said so, instead of hiding everything else.
 */
export function plotTop(values: readonly number[]): number {
  const falling = values.filter((value) => value > 0).sort((one, other) => other - one);
  const most = Math.ceil(falling.length / 4);
  const kept = falling.findIndex((value, index) => {
    const next = falling[index + 1];
    return index === most || next === undefined || value <= towering * Math.max(next, leastTop);
  });
  return Math.max(leastTop, falling[kept] ?? 0);
}
