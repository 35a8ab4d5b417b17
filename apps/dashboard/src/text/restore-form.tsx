'use client';

import { Button } from '@mantine/core';
import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { untouched } from '../action-state.ts';
import { ActionMessage } from '../components/action-message.tsx';
import { useNotes } from '../undo/notes.tsx';
import { useKeptAction } from '../use-kept-action.ts';
import { whilePending } from '../while-pending.ts';
import { refusalOf } from './refusal-of.ts';
import { restore } from './restore.ts';
import forms from './text-form.module.css';

interface RestoreFormProps {
  id: string;
  revision: number;
  instant: string;
}

/** Puts a claim's statement and links back to the state that is shown, and goes to now. */
export function RestoreForm({ id, revision, instant }: RestoreFormProps) {
  const [state, action, pending] = useKeptAction(restore, untouched);
  const say = useNotes();
  const router = useRouter();
  useEffect(() => {
    if (state.batch === undefined) return;
    say(state);
    router.push(`/claims/${id}`);
  }, [state, id, say, router]);
  return (
    <form action={action} className={forms.end}>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="expected" value={revision} />
      <input type="hidden" name="at" value={instant} />
      <Button type="submit" variant="default" size="compact-md" {...whilePending(pending)}>
        Restore this state
      </Button>
      <ActionMessage state={refusalOf(state)} />
      <noscript>{state.refused ? '' : state.message}</noscript>
    </form>
  );
}
