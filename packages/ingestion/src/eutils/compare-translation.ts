/**
 * Words of a search that do not come back in PubMed's translation of it, as a sentence. It is a
 * hint and no proof: PubMed may replace a heading's synonym by the heading.
 */
export function compareTranslation(term: string, translation: string | undefined): string[] {
  if (translation === undefined) return [];
  const read = new Set(wordsOf(translation));
  const lost = wordsOf(term.replace(renamed, ' ')).filter((word) => !read.has(word));
  if (lost.length === 0) return [];
  return [`PubMed's reading of the search lacks: ${[...new Set(lost)].join(', ')}.`];
}

/** Journals, authors and dates come back in another form as a rule. */
const renamed =
  /(?:"[^"]*"|[^\s()"]+)\s*\[(?:ta|jour|journal|au|author|1au|lastau|fau|dp|pdat|edat|crdt|mhda|la|pt|sb|filter)\]/gi;

const operators = new Set(['and', 'or', 'not']);

/** Without field tags; a part of a word below three letters says nothing. */
function wordsOf(query: string): string[] {
  const words = query
    .replace(/\[[^\]]*\]/g, ' ')
    .toLowerCase()
    .match(/[\p{L}\p{N}]{3,}/gu);
  return (words ?? []).filter((word) => !operators.has(word));
}
