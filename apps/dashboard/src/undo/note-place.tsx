'use client';

import { useEffect, useRef, useState } from 'react';
import type { ActionState } from '../action-state.ts';
import { UndoButton } from './undo-button.tsx';
import classes from './undo-note.module.css';
import { useKeptFocus } from './use-kept-focus.ts';
import { useUndoKey } from './use-undo-key.ts';

/** How long a note stays that nobody points at or is in; the history offers the same for good. */
const staysMs = 30_000;

export interface Note {
  state: ActionState;
  /** Counted up, so that the same words said twice are heard twice. */
  number: number;
}

interface NotePlaceProps {
  /** Absent where nothing was done yet: the place is there all the same, to be heard changing. */
  note: Note | undefined;
  onClose: () => void;
}

/** At the foot of the window: what was just done, and its undoing. */
export function NotePlace({ note, onClose }: NotePlaceProps) {
  const region = useRef<HTMLElement>(null);
  const [isHeld, setHeld] = useState(false);
  const batch = note?.state.batch;
  useKeptFocus(region, note?.number);
  useUndoKey(region, batch !== undefined);
  useEffect(() => {
    if (!note || isHeld) return;
    const timer = setTimeout(onClose, staysMs);
    return () => clearTimeout(timer);
  }, [note, isHeld, onClose]);
  const hold = () => setHeld(true);
  const letGo = () => setHeld(false);
  return (
    <div className={classes.place}>
      <section
        ref={region}
        tabIndex={-1}
        aria-label="What was just done"
        className={classes.said}
        data-shown={note !== undefined || undefined}
        {...{ onMouseEnter: hold, onMouseLeave: letGo, onFocus: hold, onBlur: letGo }}
      >
        <p role="status">
          <span key={note?.number}>{note?.state.message}</span>
        </p>
        {batch !== undefined && <UndoButton key={batch} batch={batch} />}
        {note && (
          <button type="button" className={classes.close} aria-label="Dismiss" onClick={onClose}>
            ✕
          </button>
        )}
      </section>
    </div>
  );
}
