import { compareOperators } from './compare-operators.ts';
import { addedTerms, lostTerms, lostWords, movedTerms } from './compare-terms.ts';
import { parseQuery } from './parse-query.ts';
import { type KnownTerm, knownTerms } from './term-field.ts';

/**
 * What PubMed's reading of a search has lost or changed, as sentences: words, fields, filters,
 * dates and operators. What automatic term mapping adds to a term without a tag is no change. PubMed
 * may replace a heading's synonym by the heading, so that a person has the last word.
 */
export function compareTranslation(term: string, translation: string | undefined): string[] {
  if (!translation?.trim()) return ['PubMed does not say how it reads the search.'];
  const sent = knownTerms(parseQuery(term));
  const read = knownTerms(parseQuery(translation));
  return [
    ...lacks(sent, read, { years: true }),
    ...said('has besides', addedTerms(sent, read)),
    ...compareOperators(term, translation),
  ];
}

/**
 * The same for two readings of one search, made at different times. What was added since is mostly
 * a new heading; and a range such as the last five years moves on.
 */
export function compareReadings(before: string, after: string): string[] {
  const then = knownTerms(parseQuery(before));
  const now = knownTerms(parseQuery(after));
  return [...lacks(then, now, { years: false }), ...compareOperators(before, after)];
}

function lacks(
  sent: readonly KnownTerm[],
  read: readonly KnownTerm[],
  { years }: { years: boolean },
): string[] {
  const words = lostWords(sent, read);
  return [
    ...said('lacks', [...words, ...lostTerms(sent, read, { years })]),
    ...said('has in another field', movedTerms(sent, read, new Set(words))),
  ];
}

function said(verb: string, parts: readonly string[]): string[] {
  if (parts.length === 0) return [];
  return [`PubMed's reading of the search ${verb}: ${[...new Set(parts)].join(', ')}.`];
}
