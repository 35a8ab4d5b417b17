'use client';

import { Button, Textarea } from '@mantine/core';
import type { ClaimView } from '@touchstone/evidence';
import { useId } from 'react';
import { ActionMessage } from '../components/action-message.tsx';
import { expectedOf } from '../expected-of.ts';
import { useNoted } from '../undo/use-noted.ts';
import { useUnsaved } from '../unsaved/use-unsaved.ts';
import { whilePending } from '../while-pending.ts';
import { merge } from './merge.ts';
import { refusalOf } from './refusal-of.ts';
import forms from './text-form.module.css';

interface MergeFormProps {
  claim: ClaimView;
  revision: number;
  /** The other claims of the text, in its order, as the page shows them. */
  others: readonly { id: string; name: string; revision: number }[];
  twoPerson: boolean;
}

/** Takes another claim into this one, with its links. */
export function MergeForm({ claim, revision, others, twoPerson }: MergeFormProps) {
  const [state, action, pending] = useNoted(merge);
  const form = useUnsaved(state);
  const name = useId();
  return (
    <details className={forms.more}>
      <summary>Merge another claim into it</summary>
      <form ref={form} action={action} className={forms.form}>
        <input type="hidden" name="id" value={claim.id} />
        <input type="hidden" name="expected" value={expectedOf(state, revision)} />
        <label className={forms.choice}>
          <span>Claim that is merged into this one, and retired</span>
          <select
            key={state.values.other}
            name="other"
            required
            defaultValue={state.values.other ?? ''}
          >
            <option value="">Choose a claim</option>
            {others.map((other) => (
              <option key={other.id} value={seenOf(other, state.values.other)}>
                {other.name}
              </option>
            ))}
          </select>
        </label>
        <Textarea
          id={name}
          name="statement"
          label="Statement of the merged claim"
          description={`Its links come along${twoPerson ? ', and wait here for another editor' : ''}; one whose scope this claim has already stays to be read where it is.`}
          rows={3}
          maxLength={1000}
          disabled={claim.kind === 'advice'}
          error={state.errors.statement}
          defaultValue={state.refused ? state.values.statement : (claim.statement ?? '')}
        />
        <div className={forms.end}>
          <Button type="submit" size="compact-md" {...whilePending(pending)}>
            Merge them
          </Button>
          <ActionMessage state={refusalOf(state, ['statement'])} />
        </div>
      </form>
    </details>
  );
}

/** The revision of it that its page shows, or that the form has told of since. */
function seenOf({ id, revision }: { id: string; revision: number }, told = ''): string {
  return told.endsWith(` ${id}`) ? told : `${revision} ${id}`;
}
