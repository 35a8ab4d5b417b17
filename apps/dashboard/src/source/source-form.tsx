'use client';

import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { designs, sourceKinds } from '@touchstone/evidence';
import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import formClasses from '../link/link-form.module.css';
import { LinkTroubles } from '../link/link-troubles.tsx';
import { useNotes } from '../undo/notes.tsx';
import { UndoNote } from '../undo/undo-note.tsx';
import { useUnsaved } from '../unsaved/use-unsaved.ts';
import { useKeptAction } from '../use-kept-action.ts';
import { whilePending } from '../while-pending.ts';
import { designLabels } from '../words/labels.ts';
import { capitalise } from '../words/plural.ts';
import { sourceKindLabels } from '../words/source-labels.ts';
import { saveSource } from './save-source.ts';
import classes from './source-form.module.css';
import { untouchedSource } from './source-state.ts';

/** Writes a source down that PubMed does not have; it works without a script too. */
export function SourceForm({ claim }: { claim: string | undefined }) {
  const [state, action, pending] = useKeptAction(saveSource, untouchedSource);
  const form = useUnsaved(state);
  const router = useRouter();
  const say = useNotes();
  useEffect(() => {
    if (state.href === undefined) return;
    say(state);
    router.push(state.href);
  }, [state, router, say]);
  const field = (name: string) => ({
    name,
    id: `link-${name}`,
    error: state.errors[name],
    defaultValue: state.refused ? state.values[name] : '',
  });
  return (
    <form ref={form} action={action} className={`${formClasses.form} ${classes.form}`}>
      {claim && <input type="hidden" name="claim" value={claim} />}
      <LinkTroubles state={{ ...state, warnings: [] }} isQuiet={false} />
      <NativeSelect
        {...field('kind')}
        // A select keeps what it was given first, unless it is a new one.
        key={state.values.kind}
        label="What it is"
        data={[
          { value: '', label: 'Choose …' },
          ...sourceKinds.map((value) => ({ value, label: sourceKindLabels[value] })),
        ]}
      />
      <TextInput {...field('title')} label="Title" maxLength={1000} />
      <Textarea
        {...field('authors')}
        label="Authors (optional)"
        description="One in each line: “Nan AB”, “Nan, Ada B”, or the name of a group."
        rows={3}
        maxLength={10_000}
      />
      <div className={formClasses.pair}>
        <TextInput {...field('year')} label="Year (optional)" inputMode="numeric" maxLength={4} />
        <TextInput {...field('publisher')} label="Published by (optional)" maxLength={500} />
      </div>
      <div className={formClasses.pair}>
        <TextInput {...field('url')} label="Address (optional)" placeholder="https://" />
        <TextInput {...field('doi')} label="DOI (optional)" placeholder="10." />
      </div>
      <div className={formClasses.pair}>
        <NativeSelect
          {...field('design')}
          key={`design-${state.values.design}`}
          label="Design (optional)"
          data={[
            { value: '', label: 'As its kind says' },
            ...designs.map((value) => ({ value, label: capitalise(designLabels[value]) })),
          ]}
        />
        <TextInput
          {...field('participants')}
          label="Participants (optional)"
          inputMode="numeric"
          maxLength={12}
        />
      </div>
      <Textarea
        {...field('abstract')}
        label="What it says (optional)"
        description="As far as it may be quoted here; a paragraph for each part. Quotes are checked against it."
        rows={5}
        maxLength={20_000}
      />
      <div className={formClasses.end}>
        <Button type="submit" {...whilePending(pending)}>
          Write it down
        </Button>
        {!state.refused && <UndoNote state={state} />}
      </div>
    </form>
  );
}
