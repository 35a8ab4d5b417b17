import { abstractText } from './abstract-text.ts';
import { findWords, foldText } from './fold-text.ts';
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
 * record (another section of the abstract, the title instead of the abstract), or `gone`. What is the
 * typesetter's does not tell quotes apart: see `foldText`.
 */
export function checkQuote(
  { quote, depth }: QuoteToCheck,
  { before, after }: { before?: QuotedText | undefined; after: QuotedText },
): QuoteState {
  const words = foldText(quote);
  const now = placesOf(words, after);
  if (now.length === 0) return 'gone';
  const then = before === undefined ? [] : placesOf(words, before);
  if (then.length > 0) return then.some((place) => now.includes(place)) ? 'found' : 'moved';
  // Never seen before: the part that it was taken from is all there is to go by.
  return now.some((place) => (place === title) === (depth === 'title')) ? 'found' : 'moved';
}

/** Whether two texts differ in nothing that a reader would call a change. */
export function isSameText(one: string, other: string): boolean {
  return foldText(one) === foldText(other);
}

const title = 'title';

/** The parts of the record that hold the words; a quote may run over several sections. */
function placesOf(words: string, record: QuotedText): string[] {
  const sections = record.abstract.map(({ label = '', text }) => ({
    place: `abstract ${foldText(label)}`,
    text: foldText(text),
  }));
  const places = [{ place: title, text: foldText(record.title) }, ...sections]
    .filter(({ text }) => findWords(text, words).length > 0)
    .map(({ place }) => place);
  if (places.length > 0) return places;
  // With the headings in between, as it is read and selected, or without them.
  const wholes = [abstractText(record.abstract), record.abstract.map(({ text }) => text).join(' ')];
  const runsOver = wholes.some((whole) => findWords(foldText(whole), words).length > 0);
  return runsOver ? ['abstract, over several sections'] : [];
}
