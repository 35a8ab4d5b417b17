'use client';

import { unstable_isUnrecognizedActionError, unstable_rethrow } from 'next/navigation';
import { useActionState } from 'react';
import { type ActionState, refused } from './action-state.ts';
import { typedValues } from './typed-values.ts';

type Act<State> = (state: State, form: FormData) => Promise<State>;

/** `useActionState` for every form: what was typed stays where nothing answers. */
export function useKeptAction<State extends ActionState>(
  action: Act<State>,
  initial: Awaited<State>,
) {
  return useActionState<State, FormData>(
    keptAction(action, (state, form, message) => {
      const said = refused(message, { values: typedValues(form) });
      return { ...state, ...said, batch: undefined };
    }),
    initial,
  );
}

/**
 * An action that says so where nothing answers, instead of giving way to the page of errors, with
 * which the form and its words would go. On the server it is the action itself, which React names in
 * the form, so that the form is sent without a script too.
 */
export function keptAction<State>(
  action: Act<State>,
  refuse: (state: State, form: FormData, message: string) => State,
): Act<State> {
  if (typeof window === 'undefined') return action;
  return async (state, form) => {
    try {
      return await action(state, form);
    } catch (failure) {
      // Being sent to another page is thrown as well.
      unstable_rethrow(failure);
      return refuse(state, form, unstable_isUnrecognizedActionError(failure) ? isOld : isSilent);
    }
  };
}

const isSilent = 'The server did not answer. What you typed is still here: send it again.';

const isOld =
  'The dashboard was renewed since this page was opened. What you typed is still here: copy it, then load the page again.';
