import type { Span } from '@touchstone/evidence';
import { type RefObject, useEffect } from 'react';
import { selectedSpan } from './text-places.ts';

/** What is selected in the text; a span without a length is the caret's place. */
export type Chosen = Span;

/** Tells what the reader selects within an element; what they select elsewhere changes nothing. */
export function useTextSelection(
  within: RefObject<HTMLElement | null>,
  onChoose: (chosen: Chosen) => void,
): void {
  useEffect(() => {
    const tell = () => {
      const span = within.current && selectedSpan(within.current);
      if (span) onChoose(span);
    };
    document.addEventListener('selectionchange', tell);
    return () => document.removeEventListener('selectionchange', tell);
  }, [within, onChoose]);
}
