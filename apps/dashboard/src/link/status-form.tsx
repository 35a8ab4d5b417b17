'use client';

import { Button, Textarea } from '@mantine/core';
import { untouched } from '../action-state.ts';
import { UndoNote } from '../undo/undo-note.tsx';
import { useUnsaved } from '../unsaved/use-unsaved.ts';
import { useKeptAction } from '../use-kept-action.ts';
import { whilePending } from '../while-pending.ts';
import classes from './act-form.module.css';
import { changeStatus } from './change-status.ts';

interface StatusFormProps {
  id: string;
  expected: number;
  /** Whether it can be withdrawn; else it can be restored. */
  isLive: boolean;
}

/** Takes a link out of the evidence or puts it back, with the reason; works without a script too. */
export function StatusForm({ id, expected, isLive }: StatusFormProps) {
  const [state, action, pending] = useKeptAction(changeStatus, untouched);
  const form = useUnsaved(state);
  return (
    <details id="withdraw" className={classes.fold} open>
      <summary>{isLive ? 'Withdraw the link' : 'Restore the link'}</summary>
      <form ref={form} action={action} className={classes.form}>
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="expected" value={expected} />
        <Textarea
          name="reason"
          label={isLive ? 'Why it is withdrawn' : 'Why it is restored'}
          description={
            isLive
              ? 'It stays to be read, counts for nothing, and can be restored.'
              : 'It counts again as it did.'
          }
          rows={2}
          maxLength={2000}
          required
          withAsterisk={false}
          error={state.errors.reason ?? state.errors.status}
          defaultValue={state.refused ? state.values.reason : ''}
        />
        <div className={classes.choices}>
          <Button
            type="submit"
            name="to"
            value={isLive ? 'withdrawn' : 'restored'}
            variant="default"
            {...whilePending(pending)}
          >
            {isLive ? 'Withdraw' : 'Restore'}
          </Button>
        </div>
      </form>
      <UndoNote state={state} />
    </details>
  );
}
