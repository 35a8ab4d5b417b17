import type { RecordStore } from '../records/record-store.ts';

/** Which PMIDs a term finds. It may name PMIDs that are not stored: those can then not be fetched. */
export type Matcher = (term: string, store: RecordStore) => readonly string[];

export type SearchIndex = ReturnType<typeof createSearchIndex>;

/** The matcher that can be exchanged while the server runs. By default every stored record is found. */
export function createSearchIndex(store: RecordStore) {
  let matcher: Matcher = everything;
  let unknownPhrases: ReadonlySet<string> = new Set();
  return {
    match: (term: string): readonly string[] => matcher(term, store),
    setMatcher(given: Matcher | Readonly<Record<string, readonly string[]>> | undefined) {
      if (given === undefined) matcher = everything;
      else matcher = typeof given === 'function' ? given : byTerm(given);
    },
    get unknownPhrases() {
      return unknownPhrases;
    },
    setUnknownPhrases(phrases: readonly string[]) {
      unknownPhrases = new Set(phrases.map((phrase) => phrase.toLowerCase()));
    },
  };
}

const everything: Matcher = (_term, store) => store.pmids();

/** A term that the map does not name finds nothing. */
function byTerm(map: Readonly<Record<string, readonly string[]>>): Matcher {
  const found = new Map(Object.entries(map).map(([term, pmids]) => [normal(term), pmids]));
  return (term) => found.get(normal(term)) ?? [];
}

function normal(term: string): string {
  const text = term.trim().replace(/\s+/g, ' ');
  return /^\([^()]*\)$/.test(text) ? text.slice(1, -1) : text;
}
