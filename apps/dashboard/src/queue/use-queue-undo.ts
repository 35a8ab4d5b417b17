import { useEffect } from 'react';
import { isUndoKey } from '../undo/is-undo-key.ts';

/**
 * Ctrl+Z or ⌘Z takes back what was done last in the queue, also where its single keys are turned off.
 * It is heard before a note at the foot of the window hears it, which is about something older.
 */
export function useQueueUndo(canUndo: () => boolean, onUndo: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.repeat || !isUndoKey(event) || !canUndo()) return;
      if (document.querySelector('dialog[open]')) return;
      event.preventDefault();
      onUndo();
    };
    document.addEventListener('keydown', press, { capture: true });
    return () => document.removeEventListener('keydown', press, { capture: true });
  }, [canUndo, onUndo]);
}
