/**
 * A text as a reader compares it: spacing, case, Unicode forms, dashes and quotation marks are the
 * typesetter's and do not tell texts apart. NFKC makes thin and no-break spaces plain ones and
 * ligatures letters; soft hyphens and zero-width characters are invisible.
 */
export function foldText(text: string): string {
  return foldCharacters(text).replace(/\s+/g, ' ').trim();
}

/** A folded text with the place of each of its characters in the text that it was folded from. */
export interface FoldedText {
  text: string;
  /** For each UTF-16 code unit of `text`, where the character that it came from starts and ends. */
  starts: number[];
  ends: number[];
}

/** As `foldText`, slower, and with the way back to the text as it was. */
export function foldWithPlaces(text: string): FoldedText {
  const folded: FoldedText = { text: '', starts: [], ends: [] };
  for (const { segment, index } of new Intl.Segmenter('en').segment(text)) {
    const characters = foldCharacters(segment).replace(/\s+/g, ' ');
    const isSecondSpace = characters === ' ' && (folded.text === '' || folded.text.endsWith(' '));
    if (isSecondSpace) continue;
    folded.text += characters;
    for (let unit = 0; unit < characters.length; unit += 1) {
      folded.starts.push(index);
      folded.ends.push(index + segment.length);
    }
  }
  return { ...folded, text: folded.text.trimEnd() };
}

/** A final sigma is a sigma: which of the two a lower-cased Σ becomes depends on what follows it. */
function foldCharacters(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u2018\u2019\u201A\u2032]/g, "'")
    .replace(/[\u201C\u201D\u201E\u2033]/g, '"')
    .toLowerCase()
    .replace(/ς/g, 'σ');
}

/** Where words stand in a text, as whole words: "3 weeks" does not stand in "13 weeks". */
export function findWords(text: string, words: string): number[] {
  if (words === '') return [];
  const places: number[] = [];
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
    const before = text.slice(0, at).slice(-1);
    const after = text.slice(at + words.length, at + words.length + 1);
    const isWhole = !continues(before, words.slice(0, 1)) && !continues(words.slice(-1), after);
    if (isWhole) places.push(at);
  }
  return places;
}

function continues(one: string, other: string): boolean {
  return /[\p{L}\p{N}]/u.test(one) && /[\p{L}\p{N}]/u.test(other);
}
