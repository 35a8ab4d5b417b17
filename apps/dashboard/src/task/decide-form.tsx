'use client';

import { Button, Textarea } from '@mantine/core';
import { ActionMessage } from '../components/action-message.tsx';
import { refusalOf } from '../text/refusal-of.ts';
import { useNoted } from '../undo/use-noted.ts';
import { useUnsaved } from '../unsaved/use-unsaved.ts';
import { whilePending } from '../while-pending.ts';
import classes from './decide-form.module.css';
import { decide } from './decide-task.ts';

interface DecideFormProps {
  id: string;
  /** How many links it is about. */
  links: number;
}

/** What becomes of the links, with a word why. */
export function DecideForm({ id, links }: DecideFormProps) {
  const [state, action, pending] = useNoted(decide);
  const form = useUnsaved(state);
  const them = links === 1 ? 'the link' : `the ${links} links`;
  return (
    <form ref={form} action={action} className={classes.form}>
      <input type="hidden" name="id" value={id} />
      <Textarea
        id={`note-${id}`}
        name="note"
        label="Why (optional)"
        rows={2}
        maxLength={2000}
        error={state.errors.note}
        defaultValue={state.refused ? state.values.note : ''}
      />
      <div className={classes.choices}>
        <Button
          type="submit"
          name="decision"
          value="kept"
          variant="default"
          {...whilePending(pending)}
        >
          Keep {them}
        </Button>
        <Button
          type="submit"
          name="decision"
          value="withdrawn"
          variant="default"
          {...whilePending(pending)}
        >
          Withdraw {them}
        </Button>
      </div>
      <ActionMessage state={refusalOf(state, ['note'])} />
    </form>
  );
}
