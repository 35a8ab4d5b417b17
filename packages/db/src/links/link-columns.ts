import type { LinkInput } from '@touchstone/evidence';
import { snapshot } from '../activity/log-activity.ts';
import type { QuoteColumns } from './place-quote.ts';

/** The columns that hold what a link says. */
export function linkColumns(input: LinkInput, quote: QuoteColumns) {
  const { quote: _, figures, timePointBasis, ...judgement } = input;
  return {
    ...judgement,
    timePointBasis: timePointBasis ?? null,
    figures: snapshot(figures),
    ...quote,
  };
}
