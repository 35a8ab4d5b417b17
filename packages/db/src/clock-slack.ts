/** So far may the clocks of machines be apart without anybody's noticing. */
const slackMs = 3_600_000;

/**
 * What is dated later than this was written under a clock that was wrong, and tells nothing about
 * what was done until now.
 */
export function latestCredible(now: Date): Date {
  return new Date(now.getTime() + slackMs);
}
