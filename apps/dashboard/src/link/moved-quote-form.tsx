'use client';

import { Button } from '@mantine/core';
import type { QuoteState } from '@touchstone/evidence';
import Link from 'next/link';
import { useActionState } from 'react';
import { untouched } from '../action-state.ts';
import { UndoNote } from '../undo/undo-note.tsx';
import { quoteStateLabels } from '../words/labels.ts';
import classes from './act-form.module.css';
import { confirmMovedQuote } from './confirm-moved-quote.ts';

interface MovedQuoteFormProps {
  /** Of the link. */
  id: string;
  expected: number;
  /** Absent where nothing is to be decided; the form stays for the undoing of what was. */
  state: Extract<QuoteState, 'moved' | 'gone'> | undefined;
}

/** A quote whose abstract changed: still right, or other words; it works without a script too. */
export function MovedQuoteForm({ id, expected, state: quoteState }: MovedQuoteFormProps) {
  const [state, action, pending] = useActionState(confirmMovedQuote, untouched);
  return (
    <div className={classes.form}>
      {quoteState && (
        <>
          <p>The quote {quoteStateLabels[quoteState]}.</p>
          <form action={action} className={classes.choices}>
            <input type="hidden" name="id" value={id} />
            <input type="hidden" name="expected" value={expected} />
            {quoteState === 'moved' && (
              <Button type="submit" variant="default" disabled={pending}>
                The quote is still right
              </Button>
            )}
          </form>
          <p>
            <Link href={`/links/${id}/edit`} prefetch={false}>
              Choose other words
            </Link>
          </p>
        </>
      )}
      <UndoNote state={state} />
    </div>
  );
}
