'use client';

import { Button, Textarea } from '@mantine/core';
import { ActionMessage } from '../components/action-message.tsx';
import { useNoted } from '../undo/use-noted.ts';
import { useUnsaved } from '../unsaved/use-unsaved.ts';
import { whilePending } from '../while-pending.ts';
import { reinstate } from './change-retired.ts';
import { refusalOf } from './refusal-of.ts';
import forms from './text-form.module.css';

/** Takes a retired claim back among its text's claims. */
export function ReinstateForm({ id, revision }: { id: string; revision: number }) {
  const [state, action, pending] = useNoted(reinstate);
  const form = useUnsaved(state);
  return (
    <form ref={form} action={action} className={forms.form}>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="expected" value={revision} />
      <Textarea
        name="reason"
        label="Why it is a claim of the text again"
        rows={2}
        maxLength={500}
        required
        withAsterisk={false}
        error={state.errors.reason}
        defaultValue={state.refused ? state.values.reason : ''}
      />
      <div className={forms.end}>
        <Button type="submit" size="compact-md" {...whilePending(pending)}>
          Reinstate this claim
        </Button>
        <ActionMessage state={refusalOf(state, ['reason'])} />
      </div>
    </form>
  );
}
