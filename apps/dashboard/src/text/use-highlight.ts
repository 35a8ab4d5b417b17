import type { Span } from '@touchstone/evidence';
import { type RefObject, useEffect } from 'react';
import { rangeOf } from './text-places.ts';

/**
 * Keeps the chosen words washed while the form has the focus, when the browser shows no selection.
 * A highlight changes no element; a browser without highlights shows the words in the form alone.
 */
export function useHighlight(within: RefObject<HTMLElement | null>, words: Span | undefined): void {
  const { start, end } = words ?? {};
  useEffect(() => {
    if (!within.current || start === undefined || end === undefined) return;
    if (typeof Highlight === 'undefined') return;
    const range = rangeOf(within.current, { start, end });
    if (range) CSS.highlights.set('chosen-words', new Highlight(range));
    return () => {
      CSS.highlights.delete('chosen-words');
    };
  }, [within, start, end]);
}
