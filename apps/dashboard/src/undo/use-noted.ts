'use client';

import { type ActionState, untouched } from '../action-state.ts';
import { useKeptAction } from '../use-kept-action.ts';
import { useNotes } from './notes.tsx';

type Action = (state: ActionState, form: FormData) => Promise<ActionState>;

/**
 * `useKeptAction` for a form that goes away with what it decided: what was done is said at the foot
 * of the window, with Undo. A refusal stays in the form's own state. It takes a script; where the form
 * stays, `useKeptAction` and `UndoNote` do without.
 */
export function useNoted(action: Action) {
  const say = useNotes();
  return useKeptAction<ActionState>(async (state, form) => {
    const next = await action(state, form);
    if (!next.refused) say(next);
    return next;
  }, untouched);
}
