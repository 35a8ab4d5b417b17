'use client';

import { Button } from '@mantine/core';
import { untouched } from '../action-state.ts';
import { ActionMessage } from '../components/action-message.tsx';
import { RefreshWhile } from '../run/refresh-while.tsx';
import { useKeptAction } from '../use-kept-action.ts';
import { whilePending } from '../while-pending.ts';
import { runNow } from './run-now.ts';
import classes from './run-now-button.module.css';

export function RunNowButton({ slug, title }: { slug: string; title: string }) {
  const [state, action, pending] = useKeptAction(runNow, untouched);
  return (
    <form action={action} className={classes.form}>
      <input type="hidden" name="slug" value={slug} />
      <Button
        type="submit"
        variant="default"
        {...whilePending(pending)}
        aria-label={`Run now: ${title}`}
      >
        Run now
      </Button>
      <ActionMessage state={state} />
      <RefreshWhile running={state.message !== '' && !state.refused} />
    </form>
  );
}
