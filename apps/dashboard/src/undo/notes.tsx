'use client';

import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import type { ActionState } from '../action-state.ts';
import { type Note, NotePlace } from './note-place.tsx';

/** Says what was done, with the way back; a later note takes the place of an earlier one. */
type Say = (state: ActionState) => void;

const NotesContext = createContext<Say>(() => undefined);

/** Around the whole site: a note outlives the form that it is about, and the page. */
export function Notes({ children }: { children: ReactNode }) {
  const [note, setNote] = useState<Note>();
  const say = useCallback<Say>(
    (state) => setNote((last) => ({ state, number: (last?.number ?? 0) + 1 })),
    [],
  );
  const close = useCallback(() => setNote(undefined), []);
  const place = useMemo(() => <NotePlace note={note} onClose={close} />, [note, close]);
  return (
    <NotesContext value={say}>
      {children}
      {place}
    </NotesContext>
  );
}

export function useNotes(): Say {
  return useContext(NotesContext);
}
