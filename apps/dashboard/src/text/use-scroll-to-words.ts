import type { Span } from '@touchstone/evidence';
import { type RefObject, useEffect } from 'react';
import { rangeOf } from './text-places.ts';

/** How far below the top of its box the words come to stand. */
const abovePx = 120;

/** Brings words into view within the box that scrolls their text; the page itself stays. */
export function useScrollToWords(
  box: RefObject<HTMLElement | null>,
  text: RefObject<HTMLElement | null>,
  words: Span | undefined,
): void {
  const { start, end } = words ?? {};
  useEffect(() => {
    if (!box.current || !text.current || start === undefined || end === undefined) return;
    const range = rangeOf(text.current, { start, end });
    if (!range) return;
    const below = range.getBoundingClientRect().top - box.current.getBoundingClientRect().top;
    box.current.scrollTop += below - abovePx;
  }, [box, text, start, end]);
}
