/** The days that were asked for end before they begin. */
export class UnusableWindowError extends Error {
  override name = 'UnusableWindowError';

  constructor({ from, to }: { from: string; to: string }) {
    super(`No day lies from ${from} to ${to}. Give --since a day that is not after --until.`);
  }
}
