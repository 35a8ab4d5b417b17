'use client';

import { Button } from '@mantine/core';
import type { ActionState } from '../action-state.ts';
import { ActionMessage } from '../components/action-message.tsx';
import { useNoted } from '../undo/use-noted.ts';
import { whilePending } from '../while-pending.ts';

interface DropFormProps {
  action: (state: ActionState, form: FormData) => Promise<ActionState>;
  id: string;
  /** The revision that the page shows. */
  revision: number;
  /** What is taken away: "the rating". */
  what: string;
}

/** Takes away what somebody had said. The form goes away with it, so the note says what was done. */
export function DropForm({ action, id, revision, what }: DropFormProps) {
  const [state, send, pending] = useNoted(action);
  return (
    <form action={send}>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="expected" value={revision} />
      <Button type="submit" variant="default" size="compact-sm" {...whilePending(pending)}>
        Take {what} away
      </Button>
      <ActionMessage state={state} />
    </form>
  );
}
