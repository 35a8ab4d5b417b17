'use client';

import { Button, TextInput } from '@mantine/core';
import { untouched } from '../action-state.ts';
import { ActionMessage } from '../components/action-message.tsx';
import { useKeptAction } from '../use-kept-action.ts';
import { whilePending } from '../while-pending.ts';
import classes from './form.module.css';
import { signInHere } from './sign-in.ts';

/** Works without a script too. */
export function SignInForm({ to }: { to: string }) {
  const [state, action, pending] = useKeptAction(signInHere, untouched);
  return (
    <form action={action} className={classes.form}>
      <input type="hidden" name="to" value={to} />
      <TextInput
        name="email"
        type="email"
        label="E-mail"
        autoComplete="username"
        required
        withAsterisk={false}
        defaultValue={state.values.email}
      />
      <TextInput
        name="password"
        type="password"
        label="Password"
        autoComplete="current-password"
        required
        withAsterisk={false}
      />
      <div>
        <Button type="submit" {...whilePending(pending)}>
          Sign in
        </Button>
      </div>
      <ActionMessage state={state} />
    </form>
  );
}
