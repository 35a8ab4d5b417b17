import { contextLength } from '@touchstone/evidence';
import type { QuotableSection } from './quotable-sections.ts';

/** Words of the record, as the form and the link keep them. */
export interface TakenQuote {
  depth: 'title' | 'abstract';
  exact: string;
  prefix: string;
  suffix: string;
  /** In the title, or in the abstract as `abstractText` writes it. */
  start: number;
}

/** The quote from one place of a section to another, without what only joins it to its neighbours. */
export function takeQuote(
  section: QuotableSection,
  { start, end }: { start: number; end: number },
): TakenQuote | undefined {
  const chosen = section.text.slice(start, end);
  const lead = chosen.length - chosen.trimStart().length;
  const exact = chosen.trim().replace(/[\s,;:]+$/, '');
  if (exact === '') return undefined;
  const from = start + lead;
  const to = from + exact.length;
  return {
    depth: section.depth,
    exact,
    prefix: section.text.slice(Math.max(0, from - contextLength), from),
    suffix: section.text.slice(to, to + contextLength),
    start: section.start + from,
  };
}
