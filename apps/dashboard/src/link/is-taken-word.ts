import type { QuotableSection } from './quotable-sections.ts';
import type { TakenQuote } from './take-quote.ts';

/** Whether a word of a section belongs to the quote. */
export function isTakenWord(
  section: QuotableSection,
  word: { start: number; end: number },
  taken: Pick<TakenQuote, 'depth' | 'exact' | 'start'> | undefined,
): boolean {
  if (!taken || taken.depth !== section.depth) return false;
  const start = section.start + word.start;
  return start < taken.start + taken.exact.length && taken.start < section.start + word.end;
}
