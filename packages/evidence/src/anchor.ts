import { z } from 'zod';

/** W3C TextQuoteSelector. */
export const quoteSchema = z.object({ exact: z.string(), prefix: z.string(), suffix: z.string() });

/** W3C TextPositionSelector, in UTF-16 code units of the document's Markdown. */
export const positionSchema = z.object({ start: z.number().int(), end: z.number().int() });

export type Quote = z.infer<typeof quoteSchema>;
export type Position = z.infer<typeof positionSchema>;

/** How many characters of context a claim's quote carries on each side. */
export const contextLength = 32;

/** Whether a quote stands at its position in the text, with its context around it. */
export function isAnchored(
  text: string,
  { quote, position }: { quote: Quote; position: Position },
) {
  const { start, end } = position;
  return (
    start < end &&
    text.slice(start, end) === quote.exact &&
    text.slice(0, start).endsWith(quote.prefix) &&
    text.slice(end).startsWith(quote.suffix)
  );
}
