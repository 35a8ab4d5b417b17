'use client';

import { Button } from '@mantine/core';
import { untouched } from '../action-state.ts';
import { ActionMessage } from '../components/action-message.tsx';
import { useKeptAction } from '../use-kept-action.ts';
import { whilePending } from '../while-pending.ts';
import { plural } from '../words/plural.ts';
import { askForMissing } from './ask-for-missing.ts';
import classes from './import-form.module.css';

/** Reports that rows name and that are not here: PubMed can be asked for them. */
export function MissingReports({ pmids }: { pmids: readonly string[] }) {
  const [state, ask, isAsking] = useKeptAction(askForMissing, untouched);
  if (pmids.length === 0) return null;
  return (
    <form action={ask} className={classes.missing}>
      <p>
        {plural(pmids.length, 'report')} {pmids.length === 1 ? 'is' : 'are'} not here yet:{' '}
        {pmids.slice(0, 10).join(', ')}
        {pmids.length > 10 && ' …'}
      </p>
      {pmids.map((pmid) => (
        <input key={pmid} type="hidden" name="pmid" value={pmid} />
      ))}
      <Button type="submit" variant="default" size="xs" {...whilePending(isAsking)}>
        Ask PubMed for {pmids.length === 1 ? 'it' : 'them'}
      </Button>
      <ActionMessage state={state} />
    </form>
  );
}
