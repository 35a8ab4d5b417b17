'use client';

import { Button } from '@mantine/core';
import { ActionMessage } from '../components/action-message.tsx';
import { useNoted } from '../undo/use-noted.ts';
import { whilePending } from '../while-pending.ts';
import { split } from './split.ts';
import classes from './study-section.module.css';

/** Says that a report is a study of its own. */
export function SplitForm({ pmid }: { pmid: string }) {
  const [state, action, pending] = useNoted(split);
  return (
    <form action={action} className={classes.form}>
      <input type="hidden" name="pmid" value={pmid} />
      <Button type="submit" variant="default" size="compact-sm" {...whilePending(pending)}>
        This report is a study of its own
      </Button>
      {state.refused && <ActionMessage state={state} />}
    </form>
  );
}
