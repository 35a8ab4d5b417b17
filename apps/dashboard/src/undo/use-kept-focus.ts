import { type RefObject, useEffect } from 'react';

/**
 * What had the focus may vanish with the thing that was decided: the note about it takes the focus
 * then, so that the keyboard goes on from the undoing and not from the top of the page.
 */
export function useKeptFocus(
  region: RefObject<HTMLElement | null>,
  /** Counted up with each note; absent where none is shown. */
  note: number | undefined,
): void {
  useEffect(() => {
    const content = document.getElementById('content');
    if (note === undefined || !content?.contains(document.activeElement)) return;
    const observer = new MutationObserver(() => {
      if (document.activeElement === document.body) region.current?.focus();
    });
    observer.observe(content, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, [region, note]);
}
