'use client';

import { Button } from '@mantine/core';
import type { QuoteState } from '@touchstone/evidence';
import Link from 'next/link';
import { ActionMessage } from '../components/action-message.tsx';
import { refusalOf } from '../text/refusal-of.ts';
import { useNoted } from '../undo/use-noted.ts';
import { whilePending } from '../while-pending.ts';
import { quoteStateLabels } from '../words/labels.ts';
import classes from './act-form.module.css';
import { confirmMovedQuote } from './confirm-moved-quote.ts';

interface MovedQuoteFormProps {
  /** Of the link. */
  id: string;
  expected: number;
  quote: Extract<QuoteState, 'moved' | 'gone'>;
}

/** A quote whose abstract changed: it is still right, or other words are. */
export function MovedQuoteForm({ id, expected, quote }: MovedQuoteFormProps) {
  const [state, action, pending] = useNoted(confirmMovedQuote);
  return (
    <form action={action} className={classes.form}>
      <p>The quote {quoteStateLabels[quote]}.</p>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="expected" value={expected} />
      <div className={classes.choices}>
        {quote === 'moved' && (
          <Button type="submit" variant="default" {...whilePending(pending)}>
            The quote is still right
          </Button>
        )}
      </div>
      <p>
        <Link href={`/links/${id}/edit`} prefetch={false}>
          Choose other words
        </Link>
      </p>
      <ActionMessage state={refusalOf(state)} />
    </form>
  );
}
