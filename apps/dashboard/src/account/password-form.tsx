'use client';

import { Button, TextInput } from '@mantine/core';
import { untouched } from '../action-state.ts';
import { ActionMessage } from '../components/action-message.tsx';
import { useKeptAction } from '../use-kept-action.ts';
import { whilePending } from '../while-pending.ts';
import classes from './form.module.css';
import { replacePassword } from './replace-password.ts';

export function PasswordForm({ shortest }: { shortest: number }) {
  const [state, action, pending] = useKeptAction(replacePassword, untouched);
  const field = { type: 'password', required: true, withAsterisk: false } as const;
  return (
    <form action={action} className={`${classes.form} ${classes.narrow}`}>
      <TextInput
        {...field}
        name="current"
        label="Present password"
        autoComplete="current-password"
        error={state.errors.current}
      />
      <TextInput
        {...field}
        name="password"
        label="New password"
        description={`At least ${shortest} characters.`}
        autoComplete="new-password"
        error={state.errors.password}
      />
      <TextInput
        {...field}
        name="repeated"
        label="New password, once more"
        autoComplete="new-password"
        error={state.errors.repeated}
      />
      <div>
        <Button type="submit" variant="default" {...whilePending(pending)}>
          Change the password
        </Button>
      </div>
      <ActionMessage state={state} />
    </form>
  );
}
