'use client';

import { Button, Textarea } from '@mantine/core';
import { useId } from 'react';
import { ActionMessage } from '../components/action-message.tsx';
import { useNoted } from '../undo/use-noted.ts';
import { useUnsaved } from '../unsaved/use-unsaved.ts';
import { whilePending } from '../while-pending.ts';
import { retire } from './change-retired.ts';
import { refusalOf } from './refusal-of.ts';
import forms from './text-form.module.css';

interface RetireFormProps {
  id: string;
  revision: number;
}

/** Takes a claim out of its text's claims, with a reason; its links stay readable. */
export function RetireForm({ id, revision }: RetireFormProps) {
  const [state, action, pending] = useNoted(retire);
  const form = useUnsaved(state);
  const name = useId();
  return (
    <details className={forms.more} open={state.refused || undefined}>
      <summary>Retire it: the text makes this claim no more</summary>
      <form ref={form} action={action} className={forms.form}>
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="expected" value={revision} />
        <Textarea
          id={name}
          name="reason"
          label="Why"
          rows={2}
          maxLength={500}
          required
          withAsterisk={false}
          error={state.errors.reason}
          defaultValue={state.refused ? state.values.reason : ''}
        />
        <div className={forms.end}>
          <Button type="submit" variant="default" size="compact-md" {...whilePending(pending)}>
            Retire this claim
          </Button>
          <ActionMessage state={refusalOf(state, ['reason'])} />
        </div>
      </form>
    </details>
  );
}
