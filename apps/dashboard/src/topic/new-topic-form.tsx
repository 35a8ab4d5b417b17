'use client';

import { Button, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { type ActionState, untouched } from '../action-state.ts';
import { ActionMessage } from '../components/action-message.tsx';
import { TickList } from '../components/tick-list.tsx';
import forms from '../text/text-form.module.css';
import { useKeptAction } from '../use-kept-action.ts';
import { whilePending } from '../while-pending.ts';
import { chosenNames } from '../words/chosen-names.ts';
import { saveNewTopic } from './save-new-topic.ts';
import { tryNewTopic } from './try-new-topic.ts';

interface NewTopicFormProps {
  /** What was typed before a search was tried out. */
  typed: Record<string, string>;
  /** The search that was tried out, once PubMed has answered. */
  tried: string | undefined;
  documents: readonly { slug: string; title: string }[];
}

/** A topic with its search: tried out at PubMed first, then kept. It works without a script too. */
export function NewTopicForm({ typed, tried, documents }: NewTopicFormProps) {
  const [saved, save, saving] = useKeptAction(saveNewTopic, untouched);
  const [asked, ask, asking] = useKeptAction(tryNewTopic, untouched);
  const [query, setQuery] = useState(typed.query ?? '');
  const state: ActionState = saved.refused ? saved : asked;
  const values = state.refused ? state.values : typed;
  const field = (name: string, usual = '') => ({
    name,
    error: state.errors[name],
    defaultValue: values[name] ?? usual,
    withAsterisk: false,
  });
  const isTried = tried !== undefined && tried.trim() === query.trim();
  return (
    <form action={save} className={forms.form}>
      <TextInput {...field('title')} label="Title" required />
      <Textarea
        {...field('query')}
        label="PubMed search"
        description="As one would type it at PubMed, with its field tags."
        classNames={{ input: forms.query }}
        rows={6}
        required
        onChange={(event) => setQuery(event.currentTarget.value)}
      />
      <div className={forms.end}>
        <Button
          type="submit"
          variant="default"
          formAction={ask}
          {...whilePending(asking)}
          formNoValidate
        >
          Try it
        </Button>
        <p className={forms.hint}>
          {tried !== undefined && !isTried
            ? 'The search was changed since it was tried.'
            : 'A worker asks PubMed. Nothing is stored.'}
        </p>
      </div>
      <TextInput
        {...field('slug')}
        label="Name in addresses and commands (optional)"
        description="Small letters, digits and hyphens; made of the title where it is left empty."
      />
      <div className={forms.pair}>
        <TextInput
          {...field('schedule', '0 3 * * *')}
          label="Schedule"
          description="Minute, hour, day, month, day of week: 0 3 * * * is every day at 03:00."
          required
        />
        <TextInput
          {...field('timeZone', 'UTC')}
          label="Time zone"
          description="As IANA names it: Europe/Berlin, UTC."
          required
        />
      </div>
      <TickList
        legend="Texts that it feeds"
        group="document"
        choices={documents.map(({ slug, title }) => ({ name: slug, label: title }))}
        chosen={chosenNames(values, 'document')}
        none="There is no text yet."
      />
      <div className={forms.end}>
        <Button type="submit" {...whilePending(saving)}>
          {isTried ? 'Save the topic' : 'Save without trying it'}
        </Button>
        <ActionMessage state={state} />
      </div>
    </form>
  );
}
