import { type RefObject, useEffect, useRef, useState } from 'react';
import type { QuotableSection } from './quotable-sections.ts';
import type { QuotableWord } from './quotable-words.ts';
import { selectedRange } from './selected-range.ts';
import { type TakenQuote, takeQuote } from './take-quote.ts';

interface WordPointerProps {
  sections: readonly QuotableSection[];
  words: readonly QuotableWord[];
  onTake: (quote: TakenQuote | undefined) => void;
}

export interface WordPointer {
  container: RefObject<HTMLDivElement | null>;
  /** Whether words are selected that were not taken yet, as by touch. */
  isOffered: boolean;
  takeSelected: () => void;
}

/** What is selected with the mouse is taken at once; by touch a button takes it. */
export function useWordPointer({ sections, words, onTake }: WordPointerProps): WordPointer {
  const container = useRef<HTMLDivElement>(null);
  const [isOffered, setOffered] = useState(false);
  const selected = () =>
    container.current ? selectedRange(container.current, words, sections) : undefined;

  const takeSelected = () => {
    const range = selected();
    if (!range) return;
    onTake(takeQuote(range.section, range));
    document.getSelection()?.removeAllRanges();
  };
  const latest = useRef({ selected, takeSelected });
  useEffect(() => {
    latest.current = { selected, takeSelected };
  });

  useEffect(() => {
    const offer = () => setOffered(latest.current.selected() !== undefined);
    const release = (event: PointerEvent) => {
      if (event.pointerType === 'mouse' && event.button === 0) latest.current.takeSelected();
    };
    // The pointer may be let go outside the text.
    document.addEventListener('selectionchange', offer);
    document.addEventListener('pointerup', release);
    return () => {
      document.removeEventListener('selectionchange', offer);
      document.removeEventListener('pointerup', release);
    };
  }, []);
  return { container, isOffered, takeSelected };
}
