'use client';

import { Button } from '@mantine/core';
import { untouched } from '../action-state.ts';
import { UndoNote } from '../undo/undo-note.tsx';
import { useKeptAction } from '../use-kept-action.ts';
import { whilePending } from '../while-pending.ts';
import { markReviewed } from './mark-reviewed.ts';
import classes from './review-block.module.css';

interface MarkReviewedFormProps {
  id: string;
  /** The claim's revision that the page shows. */
  revision: number;
}

/** Says that somebody has looked at all of the evidence; it works without a script too. */
export function MarkReviewedForm({ id, revision }: MarkReviewedFormProps) {
  const [state, action, pending] = useKeptAction(markReviewed, untouched);
  return (
    <div className={classes.mark}>
      <form action={action}>
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="expected" value={revision} />
        <Button type="submit" variant="default" size="compact-md" {...whilePending(pending)}>
          Mark as reviewed
        </Button>
      </form>
      <UndoNote state={state} />
    </div>
  );
}
