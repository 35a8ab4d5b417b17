import { type RefObject, useEffect } from 'react';
import { isUndoKey } from './is-undo-key.ts';

/** Ctrl+Z or ⌘Z takes back what the note is about. */
export function useUndoKey(region: RefObject<HTMLElement | null>, isOffered: boolean): void {
  useEffect(() => {
    if (!isOffered) return;
    const press = (event: KeyboardEvent) => {
      if (!isUndoKey(event)) return;
      event.preventDefault();
      region.current?.querySelector('form')?.requestSubmit();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [region, isOffered]);
}
