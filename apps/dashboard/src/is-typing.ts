/** Whether a key goes into a field: shortcuts leave it alone. A text to select words in takes none. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.closest('[aria-readonly="true"]')) return false;
  return target.isContentEditable || target.closest('input, textarea, select') !== null;
}
