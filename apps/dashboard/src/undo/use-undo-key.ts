import { type RefObject, useEffect } from 'react';
import { isTyping } from '../is-typing.ts';

/** Ctrl+Z or ⌘Z takes back what the note is about, but for where somebody types. */
export function useUndoKey(region: RefObject<HTMLElement | null>, isOffered: boolean): void {
  useEffect(() => {
    if (!isOffered) return;
    const press = (event: KeyboardEvent) => {
      const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key === 'z';
      if (!isUndo || isTyping(event.target)) return;
      event.preventDefault();
      region.current?.querySelector('form')?.requestSubmit();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [region, isOffered]);
}
