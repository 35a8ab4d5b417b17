'use client';

import { Button } from '@mantine/core';
import { untouched } from '../action-state.ts';
import { ActionMessage } from '../components/action-message.tsx';
import { useKeptAction } from '../use-kept-action.ts';
import { whilePending } from '../while-pending.ts';
import { formatInstant } from '../words/dates.ts';
import { discardDraft } from './discard-draft.ts';
import classes from './draft-note.module.css';

interface DraftNoteProps {
  claimId: string;
  pmid: string;
  updatedAt: string;
}

/** That the form begins with one's own draft, and how to begin anew. */
export function DraftNote({ claimId, pmid, updatedAt }: DraftNoteProps) {
  const [state, action, pending] = useKeptAction(discardDraft, untouched);
  return (
    <form action={action} className={classes.note}>
      <input type="hidden" name="claimId" value={claimId} />
      <input type="hidden" name="pmid" value={pmid} />
      <p>Your draft of {formatInstant(updatedAt)}.</p>
      <Button type="submit" variant="default" size="compact-sm" {...whilePending(pending)}>
        Discard it
      </Button>
      <ActionMessage state={state} />
    </form>
  );
}
