import { type ClaimInText, readQuote } from '@touchstone/evidence';

/** What a claim is called: its statement, or its words in the text, for advice makes none. */
export function claimName({ statement, quote }: Pick<ClaimInText, 'statement' | 'quote'>): string {
  return statement ?? readQuote(quote).exact;
}
