import type { Position, Quote } from './views.ts';

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
