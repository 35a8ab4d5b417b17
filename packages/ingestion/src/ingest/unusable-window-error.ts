interface Days {
  from: string;
  to: string;
}

/** The days that were asked for end before they begin, or are none that can be asked for. */
export class UnusableWindowError extends Error {
  override name = 'UnusableWindowError';

  constructor({ from, to }: Days, possible: Days) {
    super(
      from > to
        ? `No day lies from ${from} to ${to}. Give --since a day that is not after --until.`
        : `PubMed is asked for days from ${possible.from} to ${possible.to}, not from ${from} to ${to}. Give --since and --until days between those.`,
    );
  }
}
