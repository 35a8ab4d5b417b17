/** A word of a text, a number or a sign, as it is compared, and where it stands. */
export interface Word {
  word: string;
  /** UTF-16 units. */
  start: number;
  end: number;
}

/**
 * The words of a piece of Markdown, without what only sets them: spacing, case, emphasis, the marks of
 * headings, lists and quotes, the targets of links, hyphens, and the punctuation of a sentence. What
 * can turn a sentence's meaning is a word here: figures with their signs, `?`, and what is struck out.
 */
export function wordsOf(markdown: string): Word[] {
  return [...blankMarks(markdown).matchAll(wordPattern)].map(({ 0: found, index }) => ({
    word: bare(found),
    start: index,
    end: index + found.length,
  }));
}

/** `-5` is a number after a space or a bracket; `short-term`, `5-10` and `body's` are two words. */
const wordPattern =
  /(?<=^|[\s(["'=<>])[-\u2212]\d[\d.,]*\d|(?<=^|[\s(["'=<>])[-\u2212]\d|\d[\d.,]*\d|\d|[\p{L}\p{M}]+(?:['\u2019](?!s(?!\p{L}))[\p{L}\p{M}]+)*|[%<>=≤≥±+×?/&\u2030\u00B0\u00B2\u00B3]|~~|\p{No}|\p{Sc}/gu;

/** Of the same length, so that offsets stay. */
function blankMarks(markdown: string): string {
  return markdown
    .replace(/(?<=\])\([^()\n]*\)/g, blank)
    .replace(/(?<=\n)[ \t]*(?:#{1,6}|>|[-*+]|\d{1,9}[.)])(?=[ \t])/g, blank);
}

function blank(marks: string): string {
  return ' '.repeat(marks.length);
}

function bare(word: string): string {
  return word
    .normalize('NFC')
    .replace(/\u2019/g, "'")
    .replace(/\u2212/g, '-')
    .toLowerCase();
}
