'use client';

import { Button, TextInput } from '@mantine/core';
import type { ClaimReview, Outcome } from '@touchstone/evidence';
import { untouched } from '../action-state.ts';
import { expectedOf } from '../expected-of.ts';
import { UndoNote } from '../undo/undo-note.tsx';
import { useUnsaved } from '../unsaved/use-unsaved.ts';
import { useKeptAction } from '../use-kept-action.ts';
import { whilePending } from '../while-pending.ts';
import classes from './certainty-form.module.css';
import { setSmallest } from './set-smallest.ts';

interface ThresholdFormProps {
  claim: string;
  outcome: Outcome;
  threshold: ClaimReview['thresholds'][number] | undefined;
}

/** The smallest difference that matters: how much, in what, and who says so. */
export function ThresholdForm({ claim, outcome, threshold }: ThresholdFormProps) {
  const [state, action, pending] = useKeptAction(setSmallest, untouched);
  const form = useUnsaved(state);
  const typed = state.refused ? state.values : undefined;
  const expected = expectedOf(state, threshold?.revision);
  const { errors } = state;
  return (
    <form ref={form} action={action} className={classes.form}>
      <input type="hidden" name="claim" value={claim} />
      <input type="hidden" name="outcome" value={outcome} />
      {expected !== undefined && <input type="hidden" name="expected" value={expected} />}
      <div className={classes.domain}>
        <TextInput
          name="value"
          label="How much"
          inputMode="decimal"
          maxLength={20}
          error={errors.value}
          defaultValue={typed?.value ?? threshold?.value}
        />
        <TextInput
          name="unit"
          label="In what, with its scale"
          placeholder="points of 100 (VAS)"
          maxLength={100}
          error={errors.unit}
          defaultValue={typed?.unit ?? threshold?.unit}
        />
      </div>
      <TextInput
        name="source"
        label="Who says so"
        placeholder="A guideline, a consensus, a study of patients"
        maxLength={500}
        error={errors.source}
        defaultValue={typed?.source ?? threshold?.source}
      />
      <TextInput
        name="sourcePmid"
        label="Its PMID, where it is one of the reports here (optional)"
        maxLength={14}
        error={errors.sourcePmid}
        defaultValue={typed?.sourcePmid ?? threshold?.sourcePmid ?? ''}
      />
      <Button type="submit" {...whilePending(pending)}>
        Save
      </Button>
      <UndoNote state={state} />
    </form>
  );
}
