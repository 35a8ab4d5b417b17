'use client';

import { Button } from '@mantine/core';
import { untouched } from '../action-state.ts';
import { ActionMessage } from '../components/action-message.tsx';
import { useKeptAction } from '../use-kept-action.ts';
import { whilePending } from '../while-pending.ts';
import { fetchPmid } from './fetch-pmid.ts';

/** Asks a worker to fetch a record; it works without a script too. */
export function AskForPmid({ pmid, isAgain }: { pmid: string; isAgain: boolean }) {
  const [state, action, pending] = useKeptAction(fetchPmid, untouched);
  return (
    <form action={action}>
      <input type="hidden" name="pmid" value={pmid} />
      <Button type="submit" {...whilePending(pending)}>
        {isAgain ? 'Try again' : 'Fetch it from PubMed'}
      </Button>
      <ActionMessage state={state} />
    </form>
  );
}
