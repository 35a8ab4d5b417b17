'use client';

import { Button, Textarea, TextInput } from '@mantine/core';
import { type ChangeEvent, useRef, useState } from 'react';
import { untouched } from '../action-state.ts';
import { ActionMessage } from '../components/action-message.tsx';
import { TickList } from '../components/tick-list.tsx';
import { useUnsaved } from '../unsaved/use-unsaved.ts';
import { textFile } from '../upload/file-kinds.ts';
import { readFile } from '../upload/read-file.ts';
import { useKeptAction } from '../use-kept-action.ts';
import { whilePending } from '../while-pending.ts';
import { chosenNames } from '../words/chosen-names.ts';
import { addText } from './add-text.ts';
import { FileField } from './file-field.tsx';
import forms from './text-form.module.css';

/** A text to follow, pasted or from a file; it works without a script too. */
export function NewTextForm({ topics }: { topics: readonly { slug: string; title: string }[] }) {
  const [state, action, pending] = useKeptAction(addText, untouched);
  const form = useUnsaved(state);
  const [problem, setProblem] = useState<string>();
  const box = useRef<HTMLTextAreaElement>(null);
  const { values, errors } = state;

  async function take({ currentTarget: field }: ChangeEvent<HTMLInputElement>) {
    const file = field.files?.[0];
    if (!file) return;
    const found = await readFile(file, textFile);
    setProblem('problem' in found ? found.problem : undefined);
    field.value = '';
    if (!('text' in found) || !box.current) return;
    box.current.value = found.text;
    box.current.focus();
    box.current.setSelectionRange(0, 0);
  }

  return (
    <form ref={form} action={action} className={forms.form}>
      <TextInput
        name="title"
        label="Title"
        error={errors.title}
        defaultValue={values.title ?? ''}
        required
        withAsterisk={false}
      />
      <FileField onChange={take} error={problem ?? errors.file} />
      <Textarea
        ref={box}
        name="text"
        label="Text"
        description="Paste it: plain text, or Markdown with its headings, lists and emphasis."
        classNames={{ input: forms.reading }}
        rows={18}
        error={errors.text}
        defaultValue={values.text ?? ''}
      />
      <TickList
        legend="Topics that feed it"
        hint="These PubMed searches bring the reports that may bear on its claims."
        group="topic"
        choices={topics.map(({ slug, title }) => ({ name: slug, label: title }))}
        chosen={chosenNames(values, 'topic')}
        none="There is no topic yet. One can be added on the page of the runs, and chosen later."
      />
      <div className={forms.end}>
        <Button type="submit" {...whilePending(pending)}>
          Save and mark its claims
        </Button>
        <ActionMessage state={state} />
      </div>
    </form>
  );
}
