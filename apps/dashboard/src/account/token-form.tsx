'use client';

import { Button, NativeSelect, TextInput } from '@mantine/core';
import { untouched } from '../action-state.ts';
import { ActionMessage } from '../components/action-message.tsx';
import { TickList } from '../components/tick-list.tsx';
import { useKeptAction } from '../use-kept-action.ts';
import { whilePending } from '../while-pending.ts';
import { chosenNames } from '../words/chosen-names.ts';
import classes from './form.module.css';
import { makeToken } from './make-token.ts';
import { scopeLabels } from './scope-labels.ts';
import { ShownOnce } from './shown-once.tsx';

const scopes = (['edit-links', 'edit-claims', 'decide'] as const).map((name) => ({
  ...{ name, label: scopeLabels[name] },
}));

const spans = [
  { value: '30', label: 'in 30 days' },
  { value: '90', label: 'in 90 days' },
  { value: '365', label: 'in a year' },
  { value: '', label: 'never' },
];

/** A new key to the API. */
export function TokenForm() {
  const [state, action, pending] = useKeptAction(makeToken, untouched);
  return (
    <form action={action} className={classes.form}>
      <div className={`${classes.form} ${classes.narrow}`}>
        <TextInput
          name="name"
          label="What it is for"
          maxLength={100}
          error={state.errors.name}
          defaultValue={state.refused ? state.values.name : ''}
        />
        <TickList
          legend="Beside reading, it may"
          group="scope"
          choices={scopes}
          chosen={state.refused ? chosenNames(state.values, 'scope') : []}
          none=""
        />
        <NativeSelect
          // A select keeps what it was given first, unless it is a new one.
          key={state.values.days}
          name="days"
          label="It expires"
          data={spans}
          defaultValue={state.refused ? state.values.days : '90'}
        />
      </div>
      <div>
        <Button type="submit" variant="default" {...whilePending(pending)}>
          Make a token
        </Button>
      </div>
      <ActionMessage state={state} />
      <ShownOnce secret={state.values.secret} label={state.values.label} />
    </form>
  );
}
