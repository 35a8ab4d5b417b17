import { readClaimReview } from '@touchstone/db';
import type { CertaintyView } from '@touchstone/evidence';
import { reading } from '../database.ts';
import { certaintyLabels, concernLabels, domainLabels } from '../words/certainty-labels.ts';

type Of = Pick<CertaintyView, 'comparator' | 'outcome'> & { claim: string };

/** How certain somebody says that the evidence is now, and why, in a sentence. */
export async function sayRating({ claim, comparator, outcome }: Of): Promise<string> {
  const review = await reading((db) => readClaimReview(db, claim));
  const rating = review?.certainties.find(
    (one) => one.comparator === comparator && one.outcome === outcome,
  );
  if (!rating) return 'The rating was taken away.';
  const { level, reasons, note, by } = rating;
  const said = reasons.map(
    ({ domain, concern, note: why }) =>
      `${domainLabels[domain].toLowerCase()}, ${concernLabels[concern]}: ${why}`,
  );
  const why = [...said, ...(note ? [note] : [])].join('; ');
  return `It says now: ${certaintyLabels[level].toLowerCase()} certainty${why && ` (${why})`}, by ${by.name}.`;
}
