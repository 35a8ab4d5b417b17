import {
  type ClaimReview,
  type Comparator,
  comparators,
  type LinkView,
  type Outcome,
  outcomes,
} from '@touchstone/evidence';

export interface CertaintyRow {
  outcome: Outcome;
  comparator: Comparator;
  /** How many accepted links there are. */
  links: number;
  /** Absent where nobody has rated it. */
  rating: ClaimReview['certainties'][number] | undefined;
}

/** What may be rated: each outcome and comparator that has links, or was rated when it had some. */
export function certaintyRows(
  links: readonly Pick<LinkView, 'outcome' | 'comparator'>[],
  ratings: ClaimReview['certainties'],
): CertaintyRow[] {
  const rows = outcomes.flatMap((outcome) =>
    comparators.map((comparator) => ({
      outcome,
      comparator,
      links: links.filter((link) => link.outcome === outcome && link.comparator === comparator)
        .length,
      rating: ratings.find((one) => one.outcome === outcome && one.comparator === comparator),
    })),
  );
  return rows.filter((row) => row.links > 0 || row.rating !== undefined);
}
