'use client';

import { type ReactNode, useEffect, useRef } from 'react';
import { type ActionState, untouched } from '../action-state.ts';
import { useKeptAction } from '../use-kept-action.ts';
import classes from './form.module.css';
import { ShownOnce } from './shown-once.tsx';

interface ActingFormProps {
  action: (state: ActionState, form: FormData) => Promise<ActionState>;
  /** Buttons with a name and a value, so that it works without a script. */
  children: ReactNode;
}

/**
 * A form around buttons. What one of them did may take the button away: the focus then goes to the
 * words that say what was done.
 */
export function ActingForm({ action, children }: ActingFormProps) {
  const [state, send] = useKeptAction(action, untouched);
  const message = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (state.message) message.current?.focus();
  }, [state]);
  return (
    <form action={send} className={classes.form}>
      {children}
      <p ref={message} tabIndex={-1} role="status" className={classes.outcome}>
        {state.message || Object.values(state.errors).join(' ')}
      </p>
      <ShownOnce secret={state.values.secret} label={state.values.label} />
    </form>
  );
}
