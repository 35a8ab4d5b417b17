export interface Sample {
  /** Milliseconds since 1970. */
  at: number;
  done: number;
}

/** Over a shorter time the speed is that of one batch, not of the run. */
const leastMs = 3_000;

/** How much was done a second between the first and the last sample; undefined while unknown. */
export function speedOf(samples: readonly Sample[]): number | undefined {
  const [first, last] = [samples[0], samples.at(-1)];
  if (!first || !last || last.at - first.at < leastMs || last.done <= first.done) return undefined;
  return ((last.done - first.done) * 1000) / (last.at - first.at);
}
