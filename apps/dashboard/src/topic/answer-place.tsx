'use client';

import { type ReactNode, useEffect, useRef } from 'react';
import classes from './answer-place.module.css';

interface AnswerPlaceProps {
  /** Id of the trial whose answer stands here; absent before a search was tried out. */
  trial: string | undefined;
  children: ReactNode;
}

/**
 * Where the answer to a search that is tried out stands. It takes the focus when one is asked for here:
 * the form begins anew then, and on a phone the answer is far below it.
 */
export function AnswerPlace({ trial, children }: AnswerPlaceProps) {
  const place = useRef<HTMLDivElement>(null);
  const shown = useRef(trial);
  useEffect(() => {
    if (shown.current === trial) return;
    shown.current = trial;
    place.current?.focus();
  }, [trial]);
  return (
    <div ref={place} tabIndex={-1} className={classes.place}>
      {children}
    </div>
  );
}
