/**
 * A superscript as text. Left plain, 10<sup>9</sup> would read 109 and falsify the figure, so:
 * an exponent or charge of digits and signs becomes Unicode (10⁻³, m², Ca²⁺); one with digits that
 * Unicode cannot raise becomes `^` (10^6.5); one that opens a word is an isotope or a mark, written
 * plain as every text does (18F, 99mTc); anything else reads well as it stands (19th, PrPSc, −/−).
 */
export function superscript(content: string, before: string): string {
  const text = content.trim();
  if (opensWord.test(before)) return text;
  const raised = raise(text);
  if (raised !== undefined) return raised;
  return /\d$/.test(before) && /\d/.test(text) ? `^${group(text)}` : text;
}

/** A subscript as text: plain, since people search for CO2 and IC50; `_` keeps two numbers apart. */
export function subscript(content: string, before: string): string {
  const text = content.trim();
  return /\d$/.test(before) && /^\d/.test(text) ? `_${text}` : text;
}

/** In Unicode's superscripts, or undefined where one of its characters has none. */
export function raise(text: string): string | undefined {
  if (!/^[\d+\-−–‐n]+$/.test(text)) return undefined;
  return text.replace(/./gu, (character) => raised.get(character) ?? character);
}

/** In parentheses unless it is one number or word. */
export function group(text: string): string {
  return /^[-−+]?[\p{L}\p{M}\p{N}.,]*$/u.test(text) || [...text].length === 1 ? text : `(${text})`;
}

const opensWord = /(?:^|[\s([{/"'“‘\-‐–—])$/;
const raised = new Map([
  ...[...'⁰¹²³⁴⁵⁶⁷⁸⁹'].map((character, digit) => [String(digit), character] as const),
  ...[...'-−–‐'].map((minus) => [minus, '⁻'] as const),
  ['+', '⁺'],
  ['n', 'ⁿ'],
]);
