import { type RefObject, useEffect, useRef } from 'react';
import type { ActionState } from '../action-state.ts';
import { typedIn, untypedIn } from './typed-in.ts';
import { joinForms } from './unsaved-forms.ts';

/**
 * For a form in which people write: whoever leaves the page with words in it that are not saved is
 * asked first. What was saved is not asked about, what was refused is.
 * @returns what the form has as its `ref`
 */
export function useUnsaved(
  state: ActionState,
  /** Whether what is typed is kept elsewhere. */
  isKept = false,
): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  const saved = useRef<string>(undefined);
  useEffect(() => {
    if (form.current && !state.refused) saved.current = untypedIn(form.current);
  }, [state]);
  useEffect(() => {
    if (isKept) return;
    return joinForms(
      () =>
        form.current !== null &&
        saved.current !== undefined &&
        typedIn(form.current) !== saved.current,
    );
  }, [isKept]);
  return form;
}
