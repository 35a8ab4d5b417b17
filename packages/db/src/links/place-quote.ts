import {
  abstractSectionSchema,
  checkQuote,
  type LinkInput,
  type QuotedText,
  type SelectedQuote,
  selectQuote,
} from '@touchstone/evidence';
import { z } from 'zod';
import type { EvidenceLink } from '../generated/client.ts';
import { InputError } from '../input-error.ts';

/** The columns of a link's quote. */
export type QuoteColumns = Pick<
  EvidenceLink,
  | 'quote'
  | 'depth'
  | 'quotePrefix'
  | 'quoteSuffix'
  | 'quoteStart'
  | 'quoteEnd'
  | 'quotePlace'
  | 'quoteState'
>;

/**
 * Looks a quote up in its report. One that a link has already may stay though the abstract that it was
 * from has changed: what became of it is shown beside it.
 * @throws InputError where a new quote does not stand in the report
 */
export function placeQuote(
  quote: LinkInput['quote'],
  report: { title: string; abstract: unknown },
  known?: QuoteColumns,
): QuoteColumns {
  if (!quote) return noQuote;
  const selected = selectQuote(quote, toQuotedText(report));
  if ('quote' in selected) return toColumns(selected.quote);
  if (known?.quote === quote.exact && known.depth === quote.depth) return quoteColumnsOf(known);
  throw new InputError({ quote: selected.problem });
}

/** As it was put forward, where it stands in the report no more when it is accepted. */
export function placeOrKeepQuote(
  quote: LinkInput['quote'],
  report: { title: string; abstract: unknown },
): QuoteColumns {
  if (!quote) return noQuote;
  const selected = selectQuote(quote, toQuotedText(report));
  if ('quote' in selected) return toColumns(selected.quote);
  const kept = toColumns({ ...quote, start: undefined });
  const { exact, depth } = quote;
  // What is from the full text cannot be looked up here.
  if (depth !== 'title' && depth !== 'abstract') return kept;
  return {
    ...kept,
    quoteState: checkQuote({ quote: exact, depth }, { after: toQuotedText(report) }),
  };
}

/**
 * Where a quote stands that moved: in the part that it was from, or else in the other one.
 * @throws InputError where it is gone from both
 */
export function placeMovedQuote(
  { quote, depth, quotePrefix, quoteSuffix, quoteStart }: QuoteColumns,
  report: { title: string; abstract: unknown },
): QuoteColumns {
  const known = {
    ...{ exact: quote ?? '', prefix: quotePrefix ?? undefined, suffix: quoteSuffix ?? undefined },
    start: quoteStart ?? undefined,
  };
  const parts =
    depth === 'title' ? (['title', 'abstract'] as const) : (['abstract', 'title'] as const);
  for (const part of parts) {
    const selected = selectQuote({ ...known, depth: part }, toQuotedText(report));
    if ('quote' in selected) return toColumns(selected.quote);
  }
  throw new InputError({ quote: gone });
}

const gone =
  'These words stand in the record no more. Choose others that show the finding, or withdraw the link.';

function toQuotedText({ title, abstract }: { title: string; abstract: unknown }): QuotedText {
  return { title, abstract: z.array(abstractSectionSchema).parse(abstract) };
}

function toColumns({ exact, depth, ...selectors }: SelectedQuote): QuoteColumns {
  const { prefix = null, suffix = null, start = null, end = null, place = null } = selectors;
  return {
    ...{ quote: exact, depth, quotePrefix: prefix, quoteSuffix: suffix },
    ...{ quoteStart: start, quoteEnd: end, quotePlace: place, quoteState: null },
  };
}

export function quoteColumnsOf(link: QuoteColumns): QuoteColumns {
  const { quote, depth, quotePrefix, quoteSuffix, quoteStart, quoteEnd } = link;
  const { quotePlace, quoteState } = link;
  const at = { quotePrefix, quoteSuffix, quoteStart, quoteEnd };
  return { quote, depth, ...at, quotePlace, quoteState };
}

const noQuote: QuoteColumns = {
  ...{ quote: null, depth: null, quotePrefix: null, quoteSuffix: null },
  ...{ quoteStart: null, quoteEnd: null, quotePlace: null, quoteState: null },
};
