import { isTyping } from '../is-typing.ts';

/** Ctrl+Z or ⌘Z, but for where somebody types and the browser undoes the typing. */
export function isUndoKey(event: KeyboardEvent): boolean {
  const { ctrlKey, metaKey, altKey, shiftKey, key, target, defaultPrevented } = event;
  const isChord = (ctrlKey || metaKey) && !altKey && !shiftKey && key.toLowerCase() === 'z';
  return isChord && !defaultPrevented && !isTyping(target);
}
