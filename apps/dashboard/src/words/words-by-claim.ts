import { type Quote, readQuote } from '@touchstone/evidence';

/** The words of each claim as they are read, by its id, for a form that runs in the browser. */
export function wordsByClaim(
  claims: readonly { id: string; quote: Quote }[],
): Record<string, string> {
  return Object.fromEntries(claims.map(({ id, quote }) => [id, readQuote(quote).exact]));
}
