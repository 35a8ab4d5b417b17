import { decodeHTMLStrict } from 'entities';

/**
 * Decodes every character reference exactly once: `&amp;lt;` is the text `&lt;`.
 * Named ones are the HTML set, which NLM's DTDs bring in with MathML (`&nbsp;`, `&alpha;`); none
 * expands to more than two characters, so there is nothing to explode. A bare or unknown `&` stays.
 */
export function decodeEntities(text: string): string {
  return text.includes('&') ? decodeHTMLStrict(text) : text;
}
