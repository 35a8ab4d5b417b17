'use client';

import { Button, NativeSelect, TextInput } from '@mantine/core';
import { untouched } from '../action-state.ts';
import { ActionMessage } from '../components/action-message.tsx';
import { useKeptAction } from '../use-kept-action.ts';
import { whilePending } from '../while-pending.ts';
import classes from './form.module.css';
import { invite } from './invite.ts';
import { roleChoices } from './role-choices.ts';
import { ShownOnce } from './shown-once.tsx';

/** A new account. */
export function InviteForm() {
  const [state, action, pending] = useKeptAction(invite, untouched);
  const typed = state.refused ? state.values : {};
  return (
    <form action={action} className={classes.form}>
      <div className={`${classes.form} ${classes.narrow}`}>
        <TextInput name="name" label="Name" error={state.errors.name} defaultValue={typed.name} />
        <TextInput
          name="email"
          type="email"
          label="E-mail"
          autoComplete="off"
          error={state.errors.email}
          defaultValue={typed.email}
        />
        <NativeSelect
          // A select keeps what it was given first, unless it is a new one.
          key={typed.role}
          name="role"
          label="Role"
          data={roleChoices}
          defaultValue={typed.role ?? 'editor'}
        />
      </div>
      <div>
        <Button type="submit" variant="default" {...whilePending(pending)}>
          Add
        </Button>
      </div>
      <ActionMessage state={state} />
      <ShownOnce secret={state.values.secret} label={state.values.label} />
    </form>
  );
}
