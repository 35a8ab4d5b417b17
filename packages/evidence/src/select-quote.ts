import { abstractText } from './abstract-text.ts';
import { contextLength } from './anchor.ts';
import { type FoldedText, findWords, foldText, foldWithPlaces } from './fold-text.ts';
import type { LinkQuoteInput } from './link-input.ts';
import type { QuotedText } from './quote-check.ts';
import type { Depth } from './vocabulary.ts';

/** A quote as it is kept: the record's own words with their W3C selectors, or words with their place. */
export interface SelectedQuote {
  exact: string;
  depth: Depth;
  prefix?: string | undefined;
  suffix?: string | undefined;
  /** UTF-16 code units of the title, or of `abstractText(abstract)`. */
  start?: number | undefined;
  end?: number | undefined;
  place?: string | undefined;
}

/**
 * Finds a quote in the record that it is said to be from. From the full text or a table it cannot be
 * looked up, and has to say its place instead.
 * @returns the quote, or a sentence that says what is wrong and what to do.
 */
export function selectQuote(
  quote: LinkQuoteInput,
  record: QuotedText,
): { quote: SelectedQuote } | { problem: string } {
  const { depth, exact } = quote;
  const place = quote.place?.trim() || undefined;
  if (depth === 'full-text' || depth === 'table') {
    if (!place) return { problem: sayPlace[depth] };
    if (exact.trim() === '') return { problem: nothingQuoted };
    return { quote: { exact: exact.trim(), depth, place } };
  }
  const text = textAt(depth, record);
  if (text.trim() === '') return { problem: noText[depth] };
  const words = foldText(exact);
  if (words === '') return { problem: nothingQuoted };
  const span = findSpan(text, { ...quote, words }) ?? findOverHeadings(record, { depth, words });
  if (!span) return { problem: sayWhere(words, { depth, record }) };
  return { quote: { depth, place, ...selectorsOf(text, span) } };
}

/** A quote's selectors: its words, where they stand, and what stands around them. */
function selectorsOf(text: string, { start, end }: Span) {
  return {
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - contextLength), start),
    suffix: text.slice(end, end + contextLength),
    start,
    end,
  };
}

interface Span {
  start: number;
  end: number;
}

function textAt(depth: 'title' | 'abstract', record: QuotedText): string {
  return depth === 'title' ? record.title : abstractText(record.abstract);
}

/** Of several places the one with the quote's own context, then the one nearest to its start. */
function findSpan(
  text: string,
  { words, start = 0, prefix = '', suffix = '' }: LinkQuoteInput & { words: string },
): Span | undefined {
  const folded = foldWithPlaces(text);
  const [before, after] = [foldText(prefix), foldText(suffix)];
  const spans = findWords(folded.text, words).map((at) => {
    const fitsBefore = folded.text.slice(0, at).trimEnd().endsWith(before);
    const fitsAfter = folded.text
      .slice(at + words.length)
      .trimStart()
      .startsWith(after);
    return { ...spanOf(folded, at, words.length), fits: Number(fitsBefore) + Number(fitsAfter) };
  });
  const away = (span: Span) => Math.abs(span.start - start);
  return spans.sort((one, other) => other.fits - one.fits || away(one) - away(other))[0];
}

function spanOf({ starts, ends }: FoldedText, at: number, length: number): Span {
  return { start: starts[at] ?? 0, end: ends[at + length - 1] ?? 0 };
}

/** Words that run over sections may be given without the headings between them. */
function findOverHeadings(
  { abstract }: QuotedText,
  { depth, words }: { depth: 'title' | 'abstract'; words: string },
): Span | undefined {
  if (depth === 'title') return undefined;
  const parts: { folded: FoldedText; from: number }[] = [];
  for (const [index, section] of abstract.entries()) {
    // Where the section's own text starts in the abstract as it is read.
    const from = abstractText(abstract.slice(0, index + 1)).length - section.text.length;
    parts.push({ folded: foldWithPlaces(section.text), from });
  }
  const joined = parts.flatMap(({ folded, from }, index) => [
    ...(index === 0 ? [] : [{ character: ' ', start: from, end: from }]),
    ...Array.from({ length: folded.text.length }, (_, at) => ({
      character: folded.text.charAt(at),
      start: from + (folded.starts[at] ?? 0),
      end: from + (folded.ends[at] ?? 0),
    })),
  ]);
  const [at] = findWords(joined.map(({ character }) => character).join(''), words);
  if (at === undefined) return undefined;
  return { start: joined[at]?.start ?? 0, end: joined[at + words.length - 1]?.end ?? 0 };
}

function sayWhere(
  words: string,
  { depth, record }: { depth: 'title' | 'abstract'; record: QuotedText },
): string {
  const other = depth === 'title' ? 'abstract' : 'title';
  if (findWords(foldText(textAt(other, record)), words).length > 0) {
    return `These words stand in the ${other}, not in the ${depth}. Say that they are from the ${other}.`;
  }
  return (
    `These words do not stand in the ${depth}. Copy them from it exactly, ` +
    'or say that they are from the full text, and where.'
  );
}

const nothingQuoted = 'The quote holds no words. Select some, or leave the quote out.';

const noText = {
  title:
    'This report has no title here to quote from. Quote the full text and say where it stands.',
  abstract:
    'This report has no abstract here. Quote from its title, or from the full text with its place.',
};

const sayPlace = {
  'full-text': 'Say where in the full text the quote stands, such as "Results, paragraph 3".',
  table: 'Say in which table the quote stands, such as "Table 2, row 4".',
};
