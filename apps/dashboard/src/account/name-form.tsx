'use client';

import { Button, TextInput } from '@mantine/core';
import { untouched } from '../action-state.ts';
import { ActionMessage } from '../components/action-message.tsx';
import { useKeptAction } from '../use-kept-action.ts';
import { whilePending } from '../while-pending.ts';
import classes from './form.module.css';
import { rename } from './rename.ts';

export function NameForm({ name }: { name: string }) {
  const [state, action, pending] = useKeptAction(rename, untouched);
  return (
    <form action={action} className={`${classes.form} ${classes.narrow}`}>
      <TextInput
        key={name}
        name="name"
        label="Name"
        description="As the others see it beside what you do."
        autoComplete="name"
        maxLength={100}
        error={state.errors.name}
        defaultValue={state.refused ? state.values.name : name}
      />
      <div>
        <Button type="submit" variant="default" {...whilePending(pending)}>
          Save the name
        </Button>
      </div>
      <ActionMessage state={state} />
    </form>
  );
}
