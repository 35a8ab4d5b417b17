'use client';

import { Button } from '@mantine/core';
import { ActionMessage } from '../components/action-message.tsx';
import { takeBack } from '../undo/take-back.ts';
import { useNoted } from '../undo/use-noted.ts';
import { whilePending } from '../while-pending.ts';
import classes from './activity-list.module.css';

/** Takes a change of the history back; the button goes with it, so the note says what was done. */
export function TakeBackButton({ batch }: { batch: string }) {
  const [state, action, pending] = useNoted(takeBack);
  return (
    <form action={action} className={classes.takeBack}>
      <input type="hidden" name="batch" value={batch} />
      <Button type="submit" variant="default" size="compact-sm" {...whilePending(pending)}>
        Take back
      </Button>
      {state.refused && <ActionMessage state={state} />}
    </form>
  );
}
