'use client';

import { Button, Textarea, TextInput } from '@mantine/core';
import type { ClaimInText } from '@touchstone/evidence';
import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { untouched } from '../action-state.ts';
import { ActionMessage } from '../components/action-message.tsx';
import { useNotes } from '../undo/notes.tsx';
import { useUnsaved } from '../unsaved/use-unsaved.ts';
import { useKeptAction } from '../use-kept-action.ts';
import { whilePending } from '../while-pending.ts';
import classes from './edit-text-form.module.css';
import { type Foretold, foretell } from './foretell.ts';
import { ForetoldClaims } from './foretold-claims.tsx';
import { refusalOf } from './refusal-of.ts';
import { saveEdit } from './save-edit.ts';
import { TextConflict } from './text-conflict.tsx';
import forms from './text-form.module.css';

interface EditTextFormProps {
  slug: string;
  version: number;
  text: string;
  claims: readonly ClaimInText[];
  /** The words of each claim as they are read, by its id. */
  said: Record<string, string>;
}

/** How long nobody types before it is worked out what would become of the claims. */
const restMs = 400;

/** The whole text in a plain box, with what saving it would do; it works without a script too. */
export function EditTextForm({ slug, version, text, claims, said }: EditTextFormProps) {
  const [state, action, pending] = useKeptAction(saveEdit, untouched);
  const form = useUnsaved(state);
  const say = useNotes();
  const router = useRouter();
  const [typed, setTyped] = useState(text);
  const [foretold, setForetold] = useState<Foretold>();
  useEffect(() => {
    const timer = setTimeout(() => {
      setForetold(typed === text ? undefined : foretell(text, typed, claims));
    }, restMs);
    return () => clearTimeout(timer);
  }, [typed, text, claims]);
  const theirs = state.values.theirVersion;
  const { next } = state.values;
  useEffect(() => {
    if (state.batch === undefined || next === undefined) return;
    say(state);
    router.push(next);
  }, [state, next, say, router]);
  return (
    <form ref={form} action={action} className={`${forms.form} ${classes.form}`}>
      <input type="hidden" name="slug" value={slug} />
      <input type="hidden" name="expectedVersion" value={theirs ?? version} />
      <Textarea
        name="text"
        label="Text"
        description="Plain text or Markdown. Claims follow their words; none loses its links."
        classNames={{ input: `${forms.reading} ${classes.text}` }}
        error={state.errors.text}
        defaultValue={state.refused ? state.values.text : text}
        onChange={(event) => setTyped(event.currentTarget.value)}
        spellCheck
        required
        withAsterisk={false}
      />
      <div className={classes.side}>
        {theirs !== undefined && (
          <TextConflict
            slug={slug}
            version={theirs}
            theirs={state.values.theirText ?? ''}
            mine={typed}
          />
        )}
        <section aria-labelledby="fate">
          <h2 id="fate">What becomes of the claims</h2>
          <ForetoldClaims {...{ foretold, said }} />
        </section>
        <TextInput
          name="note"
          label="Why (optional)"
          description="Stands beside the version in its history."
          maxLength={500}
          error={state.errors.note}
          defaultValue={state.refused ? state.values.note : ''}
        />
        <div className={forms.end}>
          <Button type="submit" {...whilePending(pending)}>
            {theirs === undefined
              ? `Save as version ${version + 1}`
              : `Save mine after version ${theirs}`}
          </Button>
          <ActionMessage state={refusalOf(state, ['text', 'note'])} />
          {/* With a script it is said at the foot of the window. */}
          <noscript>{state.refused ? '' : state.message}</noscript>
        </div>
      </div>
    </form>
  );
}
