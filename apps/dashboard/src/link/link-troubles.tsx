'use client';

import { useEffect, useRef } from 'react';
import classes from './link-form.module.css';
import type { LinkState } from './link-state.ts';

interface LinkTroublesProps {
  state: LinkState;
  /** Whether another's change is looked through, or was, which says it better. */
  isQuiet: boolean;
}

/** Why the link was not saved, with the way to each field; it takes the focus when it comes. */
export function LinkTroubles({ state, isQuiet }: LinkTroublesProps) {
  const place = useRef<HTMLDivElement>(null);
  const errors = Object.entries(state.errors);
  const isShown = state.refused && !isQuiet;
  useEffect(() => {
    if (isShown && state.refused) place.current?.focus();
  }, [isShown, state]);
  if (!isShown) return null;
  return (
    <div ref={place} tabIndex={-1} className={classes.troubles} role="alert">
      <p className={classes.heading}>{headingOf(state)}</p>
      <ul>
        {errors.map(([field, message]) => (
          <Trouble key={field} {...{ field, message }} />
        ))}
        {state.warnings.map(({ field, message }) => (
          <Trouble key={message} {...{ field, message }} />
        ))}
      </ul>
    </div>
  );
}

function headingOf({ errors, warnings, message }: LinkState): string {
  if (message !== '') return message;
  if (Object.keys(errors).length > 0) return 'Not saved yet:';
  return warnings.length > 0 ? 'Look at this before it is saved:' : 'Not saved.';
}

/** The status is no field of the form. */
function Trouble({ field, message }: { field: string; message: string }) {
  return <li>{field === 'status' ? message : <a href={`#link-${field}`}>{message}</a>}</li>;
}
