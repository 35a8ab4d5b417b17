import type { QuotableSection } from './quotable-sections.ts';

/** A word with what clings to it, and its place in the text of its section. */
export interface QuotableWord {
  section: number;
  /** Counted up over all sections. */
  sentence: number;
  start: number;
  end: number;
}

/** Every word of the sections, in the order of reading. */
export function quotableWords(sections: readonly QuotableSection[]): QuotableWord[] {
  let sentences = 0;
  return sections.flatMap(({ text }, section) => {
    const starts = [...segmenter.segment(text)].map(({ index }) => index);
    const words = [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => ({
      section,
      sentence: sentences + starts.filter((start) => start <= index).length - 1,
      start: index,
      end: index + word.length,
    }));
    sentences += starts.length;
    return words;
  });
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
