/** Somebody changes more than a person can within a minute; nothing was changed. */
export class TooManyWritesError extends Error {
  override name = 'TooManyWritesError';

  constructor(waitSeconds: number) {
    super(
      `That was too much in a minute, and nothing was saved. Wait ${waitSeconds} s, then repeat it.`,
    );
  }
}
