import { foldText } from '@touchstone/evidence';
import { z } from 'zod';
import { isSameRow } from '../activity/same-row.ts';
import type { Activity } from '../generated/client.ts';
import { inputOfLink } from './input-of-link.ts';
import type { OpenLink } from './link-row.ts';
import { type LinkState, quoteShape } from './link-state.ts';
import { placeOrKeepQuote, type QuoteColumns, quoteColumnsOf } from './place-quote.ts';

/**
 * The quote of a link that is put back to how it was. The abstract may have changed since the words
 * were quoted: other words are looked up where it stands now, and of the same ones it is known already.
 */
export function restoredQuote(
  link: OpenLink,
  { before, activity }: { before: LinkState; activity: Activity },
): QuoteColumns {
  const { quote, depth } = before;
  if (quote === undefined) return quoteColumnsOf(link);
  const known = checkedSchema.safeParse(activity.before).data;
  const { claim, report, ...row } = link;
  const isUntouched = isSameRow(row, activity.after, { but: ['revision', 'updatedAt'] });
  if (known && isUntouched && isSameQuote(quote, link.quote)) return known;
  if (quote === link.quote && depth === link.depth) {
    return { ...quoteColumnsOf(link), quotePlace: before.quotePlace ?? link.quotePlace };
  }
  const { pending, figures, ...columns } = before;
  return placeOrKeepQuote(inputOfLink({ ...link, ...columns }).quote, link.report);
}

/** Whether the words are the same but for their typesetting. */
export function isSameQuote(one: string | null, other: string | null): boolean {
  return foldText(one ?? '') === foldText(other ?? '');
}

/** A quote in a line of history, with what had been found of it then. */
const checkedSchema = z.object({ ...quoteShape, quoteState: z.string().nullable() });
