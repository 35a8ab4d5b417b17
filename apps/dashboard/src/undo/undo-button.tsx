'use client';

import { Button } from '@mantine/core';
import { type ActionState, untouched } from '../action-state.ts';
import { ActionMessage } from '../components/action-message.tsx';
import { useKeptAction } from '../use-kept-action.ts';
import { whilePending } from '../while-pending.ts';
import { takeBack } from './take-back.ts';
import classes from './undo-note.module.css';

interface UndoButtonProps {
  /** Of the activities that were done in one go. */
  batch: string;
}

/** Takes a change back, and offers to do it again; it works without a script too. */
export function UndoButton({ batch }: UndoButtonProps) {
  const [state, action, pending] = useKeptAction(takeBack, untouched);
  // An undoing undone is the change again, so the two names take turns.
  const [next, name] = followUp(state, batch);
  return (
    <form action={action} className={classes.note}>
      <ActionMessage state={state} />
      <input type="hidden" name="batch" value={next} />
      <Button type="submit" variant="default" size="compact-sm" {...whilePending(pending)}>
        {name}
      </Button>
    </form>
  );
}

function followUp(state: ActionState, batch: string) {
  return state.batch === undefined
    ? ([batch, 'Undo'] as const)
    : ([state.batch, 'Take that back'] as const);
}
