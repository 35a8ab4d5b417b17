'use client';

import { Button, TextInput } from '@mantine/core';
import type { DocumentEdits } from '@touchstone/evidence';
import { untouched } from '../action-state.ts';
import { TickList } from '../components/tick-list.tsx';
import { expectedOf } from '../expected-of.ts';
import { UndoNote } from '../undo/undo-note.tsx';
import { useUnsaved } from '../unsaved/use-unsaved.ts';
import { useKeptAction } from '../use-kept-action.ts';
import { whilePending } from '../while-pending.ts';
import { chosenNames } from '../words/chosen-names.ts';
import { saveSettings } from './save-settings.ts';
import forms from './text-form.module.css';

interface SettingsFormProps {
  edits: DocumentEdits;
  topics: readonly { slug: string; title: string }[];
  /** Whether whoever looks may set how claims are decided and reviewed. */
  maySetRules: boolean;
  /** Whether two people can decide: somebody beside whoever looks. */
  hasOther: boolean;
}

/** Everything about a text but its words; it works without a script too. */
export function SettingsForm({ edits, topics, maySetRules, hasOther }: SettingsFormProps) {
  const [state, action, pending] = useKeptAction(saveSettings, untouched);
  const form = useUnsaved(state);
  const { refused, values, errors } = state;
  const chosen = refused ? chosenNames(values, 'topic') : edits.topics.map(({ slug }) => slug);
  const isTwoPerson = refused ? values.twoPerson === 'on' : edits.twoPerson;
  const days = refused ? values.reviewEveryDays : edits.reviewEveryDays;
  return (
    <form ref={form} action={action} className={forms.form}>
      <input type="hidden" name="slug" value={edits.slug} />
      <input type="hidden" name="expected" value={expectedOf(state, edits.revision)} />
      <TextInput
        name="title"
        label="Title"
        description="The address of the text stays the same, whatever its title."
        error={errors.title}
        defaultValue={refused ? values.title : edits.title}
        required
        withAsterisk={false}
      />
      <TickList
        legend="Topics that feed it"
        hint="These PubMed searches bring the reports that may bear on its claims."
        group="topic"
        choices={topics.map(({ slug, title }) => ({ name: slug, label: title }))}
        chosen={chosen}
        none="There is no topic yet. One can be added on the page of the runs."
      />
      {maySetRules && (
        <>
          <input type="hidden" name="all" value="yes" />
          <div className={forms.box}>
            <label>
              <input
                key={String(isTwoPerson)}
                type="checkbox"
                name="twoPerson"
                defaultChecked={isTwoPerson}
              />{' '}
              Two people decide
            </label>
            <p className={forms.hint}>
              A link that one editor proposes counts once another editor has accepted it; nobody
              accepts their own.
            </p>
            {!hasOther && <p className={forms.hint}>{onlyEditor}</p>}
          </div>
          <TextInput
            name="reviewEveryDays"
            label="Review claims every … days"
            description="A claim that nobody has reviewed for so long is due again. Empty: never by time alone."
            inputMode="numeric"
            error={errors.reviewEveryDays}
            defaultValue={days === undefined ? '' : String(days)}
          />
        </>
      )}
      {!maySetRules && (
        <p className={forms.hint}>
          {edits.twoPerson ? 'Two people decide on each link.' : 'One person decides on each link.'}{' '}
          {edits.reviewEveryDays === undefined
            ? 'No claim is due for review by time alone.'
            : `Claims are due for review every ${edits.reviewEveryDays} days.`}{' '}
          An admin can change this.{edits.twoPerson && !hasOther && ` ${onlyEditor}`}
        </p>
      )}
      <div className={forms.end}>
        <Button type="submit" {...whilePending(pending)}>
          Save
        </Button>
        <UndoNote state={state} />
      </div>
    </form>
  );
}

const onlyEditor =
  'No other editor is left: while two people decide, what you propose waits until an admin adds one, or switches this off.';
