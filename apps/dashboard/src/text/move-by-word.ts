import type { KeyboardEvent } from 'react';

/** Left and right go by whole words, with Shift they select; every other key is the browser's. */
export function moveByWord(event: KeyboardEvent): boolean {
  const { key, shiftKey, altKey, ctrlKey, metaKey } = event;
  if ((key !== 'ArrowLeft' && key !== 'ArrowRight') || altKey || ctrlKey || metaKey) return false;
  const direction = key === 'ArrowLeft' ? 'left' : 'right';
  document.getSelection()?.modify(shiftKey ? 'extend' : 'move', direction, 'word');
  return true;
}
