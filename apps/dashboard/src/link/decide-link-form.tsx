'use client';

import { Button, Textarea } from '@mantine/core';
import { untouched } from '../action-state.ts';
import { UndoNote } from '../undo/undo-note.tsx';
import { useUnsaved } from '../unsaved/use-unsaved.ts';
import { useKeptAction } from '../use-kept-action.ts';
import { whilePending } from '../while-pending.ts';
import classes from './act-form.module.css';
import { decideOnLink } from './decide-on-link.ts';

interface DecideLinkFormProps {
  id: string;
  expected: number;
  /** Whether something waits; else the link can be commented on. */
  waits: boolean;
  /** Whether whoever looks is for it already, and another editor has to be. */
  waitsForOthers: boolean;
}

/** Accept, reject, postpone or comment; it works without a script too. */
export function DecideLinkForm({ id, expected, waits, waitsForOthers }: DecideLinkFormProps) {
  const [state, action, pending] = useKeptAction(decideOnLink, untouched);
  const form = useUnsaved(state);
  const shown = decisions.filter(({ value }) => {
    if (!waits) return value === 'comment';
    return value !== 'accept' || !waitsForOthers;
  });
  return (
    <form ref={form} action={action} className={classes.form} aria-label="Decide">
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="expected" value={expected} />
      {waits && waitsForOthers && <p>You are for it. Another editor accepts it, or rejects it.</p>}
      <Textarea
        name="note"
        label={waits ? 'Why (optional), or a comment' : 'Comment'}
        rows={2}
        maxLength={2000}
        error={state.errors.note ?? state.errors.decision}
        defaultValue={state.refused ? state.values.note : ''}
      />
      <div className={classes.choices}>
        {shown.map(({ value, name }) => (
          <Button
            key={value}
            type="submit"
            name="decision"
            value={value}
            variant="default"
            {...whilePending(pending)}
          >
            {name}
          </Button>
        ))}
      </div>
      <UndoNote state={state} />
    </form>
  );
}

const decisions = [
  { value: 'accept', name: 'Accept' },
  { value: 'reject', name: 'Reject' },
  { value: 'postpone', name: 'Postpone' },
  { value: 'comment', name: 'Comment' },
];
