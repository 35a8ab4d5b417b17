'use client';

import { Button, NativeSelect, Textarea } from '@mantine/core';
import {
  type ClaimReview,
  type Comparator,
  certaintyDomains,
  certaintyLevels,
  type Outcome,
} from '@touchstone/evidence';
import { untouched } from '../action-state.ts';
import { expectedOf } from '../expected-of.ts';
import { UndoNote } from '../undo/undo-note.tsx';
import { useUnsaved } from '../unsaved/use-unsaved.ts';
import { useKeptAction } from '../use-kept-action.ts';
import { whilePending } from '../while-pending.ts';
import { certaintyDefinitions, certaintyLabels } from '../words/certainty-labels.ts';
import classes from './certainty-form.module.css';
import { DomainFields } from './domain-fields.tsx';
import { rate } from './rate.ts';

interface CertaintyFormProps {
  claim: string;
  outcome: Outcome;
  comparator: Comparator;
  rating: ClaimReview['certainties'][number] | undefined;
}

/** A level, and a reason for each of GRADE's domains that lowered or raised it. */
export function CertaintyForm({ claim, outcome, comparator, rating }: CertaintyFormProps) {
  const [state, action, pending] = useKeptAction(rate, untouched);
  const form = useUnsaved(state);
  const typed = state.refused ? state.values : undefined;
  const expected = expectedOf(state, rating?.revision);
  return (
    <form ref={form} action={action} className={classes.form}>
      <input type="hidden" name="claim" value={claim} />
      <input type="hidden" name="outcome" value={outcome} />
      <input type="hidden" name="comparator" value={comparator} />
      {expected !== undefined && <input type="hidden" name="expected" value={expected} />}
      <NativeSelect
        // A select keeps what it was given first, unless it is a new one.
        key={typed?.level}
        name="level"
        label="Certainty"
        error={state.errors.level}
        defaultValue={typed?.level ?? rating?.level ?? ''}
        data={[{ value: '', label: 'Choose a level' }, ...levels]}
      />
      <fieldset className={classes.domains}>
        <legend>Reasons</legend>
        {certaintyDomains.map((domain) => (
          <DomainFields
            key={domain}
            domain={domain}
            concern={
              typed?.[`concern-${domain}`] ??
              rating?.reasons.find((reason) => reason.domain === domain)?.concern
            }
            why={
              typed?.[`why-${domain}`] ??
              rating?.reasons.find((reason) => reason.domain === domain)?.note
            }
          />
        ))}
      </fieldset>
      <Textarea
        name="note"
        label="Note (optional)"
        rows={2}
        maxLength={1000}
        error={state.errors.note ?? state.errors.reasons}
        defaultValue={typed?.note ?? rating?.note ?? ''}
      />
      <Button type="submit" {...whilePending(pending)}>
        Save the rating
      </Button>
      <UndoNote state={state} />
    </form>
  );
}

const levels = certaintyLevels.map((value) => ({
  value,
  label: `${certaintyLabels[value]}: ${certaintyDefinitions[value]}`,
}));
