'use client';

import { Button } from '@mantine/core';
import { untouched } from '../action-state.ts';
import { ActionMessage } from '../components/action-message.tsx';
import { useKeptAction } from '../use-kept-action.ts';
import { whilePending } from '../while-pending.ts';
import { acceptTranslation } from './accept-search.ts';
import classes from './run-now-button.module.css';

export function AcceptSearchButton({ topic }: { topic: string }) {
  const [state, action, pending] = useKeptAction(acceptTranslation, untouched);
  return (
    <form action={action} className={classes.form}>
      <input type="hidden" name="topic" value={topic} />
      <Button type="submit" variant="default" {...whilePending(pending)}>
        Accept this translation
      </Button>
      <ActionMessage state={state} />
    </form>
  );
}
