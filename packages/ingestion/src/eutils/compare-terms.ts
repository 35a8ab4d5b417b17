import { stopWords } from './stop-words.ts';
import { isDate, isRewritten, type KnownTerm, standsForFilter } from './term-field.ts';

type Terms = readonly KnownTerm[];

/** Words that come back nowhere. */
export function lostWords(sent: Terms, read: Terms): string[] {
  const known = wordsIn(read);
  return sent
    .filter(({ field }) => field === undefined || !isRewritten(field))
    .flatMap(meaningful)
    .filter((word) => !known.has(word));
}

/** Dates, languages and the like of which nothing comes back, as they were sent. */
export function lostTerms(sent: Terms, read: Terms, { years }: { years: boolean }): string[] {
  const rewritten = sent.filter(({ field }) => field !== undefined && isRewritten(field));
  return rewritten
    .filter((term) => !comesBack(term, { sent, read, years }))
    .map(({ text }) => text);
}

/** Terms whose words come back, but not in the field that they were sent for. */
export function movedTerms(sent: Terms, read: Terms, lost: ReadonlySet<string>): string[] {
  return sent
    .filter(({ field }) => field !== undefined && !isRewritten(field))
    .filter((term) => {
      const there = wordsIn(inField(read, term.field));
      return meaningful(term).some((word) => !lost.has(word) && !there.has(word));
    })
    .map(({ text }) => text);
}

/** Of a search that leaves nothing to PubMed's mapping, terms in fields that it does not name. */
export function addedTerms(sent: Terms, read: Terms): string[] {
  const fields = new Set(sent.map(({ field }) => field));
  if (fields.has(undefined) || fields.has('filter')) return [];
  return read.filter(({ field }) => !fields.has(field)).map(({ text }) => text);
}

function comesBack(
  term: KnownTerm,
  { sent, read, years }: { sent: Terms; read: Terms; years: boolean },
): boolean {
  const { field, words } = term;
  if (field === 'filter') return read.some((other) => standsForFilter(other.field));
  const there = inField(read, field);
  const known = wordsIn(there);
  if (words.every((word) => known.has(word))) return true;
  if (years && field !== undefined && isDate(field)) {
    if (words.some((word) => /^\d{4}$/.test(word) && !known.has(word))) return false;
  }
  // Under another name, perhaps: then there are as many of them.
  return distinct(there) >= distinct(inField(sent, field));
}

function distinct(terms: Terms): number {
  return new Set(terms.map(({ text }) => text)).size;
}

function inField(terms: Terms, field: string | undefined): Terms {
  return terms.filter((term) => term.field === field);
}

function wordsIn(terms: Terms): ReadonlySet<string> {
  return new Set(terms.flatMap(({ words }) => words));
}

/** PubMed passes over these where they stand in a longer term. */
function meaningful({ words }: KnownTerm): readonly string[] {
  return words.length === 1 ? words : words.filter((word) => !stopWords.has(word));
}
