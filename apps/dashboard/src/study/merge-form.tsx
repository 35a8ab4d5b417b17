'use client';

import { Button } from '@mantine/core';
import { ActionMessage } from '../components/action-message.tsx';
import { useNoted } from '../undo/use-noted.ts';
import { whilePending } from '../while-pending.ts';
import { merge } from './merge.ts';

interface MergeFormProps {
  pmids: readonly [string, string];
  /** Of the report that comes to the study. */
  name: string;
}

/** Says that two reports are of one study. */
export function MergeForm({ pmids, name }: MergeFormProps) {
  const [state, action, pending] = useNoted(merge);
  return (
    <form action={action}>
      {pmids.map((pmid) => (
        <input key={pmid} type="hidden" name="pmid" value={pmid} />
      ))}
      <Button
        type="submit"
        variant="default"
        size="compact-sm"
        {...whilePending(pending)}
        aria-label={`${name} is of the same study`}
      >
        Same study
      </Button>
      {state.refused && <ActionMessage state={state} />}
    </form>
  );
}
