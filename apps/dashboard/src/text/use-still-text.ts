import { type RefObject, useEffect } from 'react';

/** Lets nothing be typed, pasted, dropped or composed in an editable element. */
export function useStillText(text: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = text.current;
    if (!element) return;
    const refuse = (event: Event) => event.preventDefault();
    // What an input method composes cannot be refused; without the focus there is nothing to compose.
    const leave = () => element.blur();
    for (const kind of ['beforeinput', 'paste', 'cut', 'drop', 'dragstart']) {
      element.addEventListener(kind, refuse);
    }
    element.addEventListener('compositionstart', leave);
    return () => {
      for (const kind of ['beforeinput', 'paste', 'cut', 'drop', 'dragstart']) {
        element.removeEventListener(kind, refuse);
      }
      element.removeEventListener('compositionstart', leave);
    };
  }, [text]);
}
