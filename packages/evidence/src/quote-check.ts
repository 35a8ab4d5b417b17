import type { ReportRecord } from './report-record.ts';
import type { QuoteState } from './vocabulary.ts';

export interface QuoteToCheck {
  quote: string;
  /** Where the quote was taken from; one from elsewhere cannot be checked against a record. */
  depth: 'title' | 'abstract';
}

/** What a quote of a record is checked against. */
export type QuotedText = Pick<ReportRecord, 'title' | 'abstract'>;

/**
 * Where a quote stands in a changed record: `found` where it was, `moved` to another part of the
 * record (another section of the abstract, the title instead of the abstract), or `gone`. Spacing,
 * case, Unicode forms, dashes and quotation marks are the typesetter's and do not tell quotes apart.
 */
export function checkQuote(
  { quote, depth }: QuoteToCheck,
  { before, after }: { before?: QuotedText | undefined; after: QuotedText },
): QuoteState {
  const words = bare(quote);
  const now = placesOf(words, after);
  if (now.length === 0) return 'gone';
  const then = before === undefined ? [] : placesOf(words, before);
  if (then.length > 0) return then.some((place) => now.includes(place)) ? 'found' : 'moved';
  // Never seen before: the part that it was taken from is all there is to go by.
  return now.some((place) => (place === title) === (depth === 'title')) ? 'found' : 'moved';
}

/** Whether two texts differ in nothing that a reader would call a change. */
export function isSameText(one: string, other: string): boolean {
  return bare(one) === bare(other);
}

const title = 'title';

/** The parts of the record that hold the words; a quote may run over several sections. */
function placesOf(words: string, record: QuotedText): string[] {
  const sections = record.abstract.map(({ label = '', text }) => ({
    place: `abstract ${bare(label)}`,
    text: bare(text),
  }));
  const places = [{ place: title, text: bare(record.title) }, ...sections]
    .filter(({ text }) => holds(text, words))
    .map(({ place }) => place);
  if (places.length > 0) return places;
  const whole = sections.map(({ text }) => text).join(' ');
  return holds(whole, words) ? ['abstract, over several sections'] : [];
}

/** As whole words: "3 weeks" does not stand in "13 weeks". */
function holds(text: string, words: string): boolean {
  if (words === '') return false;
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
    const before = text.slice(0, at);
    const after = text.slice(at + words.length);
    if (
      !continues(before.slice(-1), words.slice(0, 1)) &&
      !continues(words.slice(-1), after.slice(0, 1))
    )
      return true;
  }
  return false;
}

function continues(one: string, other: string): boolean {
  return /[\p{L}\p{N}]/u.test(one) && /[\p{L}\p{N}]/u.test(other);
}

/**
 * NFKC makes thin and no-break spaces plain ones and ligatures letters; soft hyphens and zero-width
 * characters are invisible.
 */
function bare(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u2018\u2019\u201A\u2032]/g, "'")
    .replace(/[\u201C\u201D\u201E\u2033]/g, '"')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}
