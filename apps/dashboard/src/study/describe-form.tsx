'use client';

import { Button, NativeSelect, TextInput } from '@mantine/core';
import { designs, type ReportView } from '@touchstone/evidence';
import { untouched } from '../action-state.ts';
import classes from '../link/act-form.module.css';
import { UndoNote } from '../undo/undo-note.tsx';
import { useUnsaved } from '../unsaved/use-unsaved.ts';
import { useKeptAction } from '../use-kept-action.ts';
import { whilePending } from '../while-pending.ts';
import { designLabels } from '../words/labels.ts';
import { capitalise } from '../words/plural.ts';
import { describe } from './describe.ts';

/** A study's design and participants as an editor reads them; no ingest takes them back. */
export function DescribeForm({ report }: { report: ReportView }) {
  const [state, action, pending] = useKeptAction(describe, untouched);
  const form = useUnsaved(state);
  const given = (name: string, known: string) => (state.refused ? state.values[name] : known);
  return (
    <details className={classes.fold} open={state.message !== '' || undefined}>
      <summary>Set design and participants</summary>
      <form ref={form} action={action} className={classes.form}>
        <input type="hidden" name="pmid" value={report.pmid} />
        <input type="hidden" name="expected" value={report.revision} />
        <NativeSelect
          key={`design-${report.revision}-${given('design', '')}`}
          name="design"
          label="Design"
          defaultValue={given('design', report.design)}
          data={designs.map((value) => ({ value, label: capitalise(designLabels[value]) }))}
        />
        <TextInput
          key={`participants-${report.revision}`}
          name="participants"
          label="Participants"
          description="Of the whole study; empty where nobody knows."
          inputMode="numeric"
          maxLength={12}
          error={state.errors.participants}
          defaultValue={given('participants', report.participants?.toString() ?? '')}
        />
        <TextInput
          key={`note-${report.revision}`}
          name="participantsNote"
          label="Where the number comes from"
          maxLength={1000}
          error={state.errors.participantsNote}
          defaultValue={given('participantsNote', report.participantsNote ?? '')}
        />
        <div className={classes.choices}>
          <Button type="submit" variant="default" {...whilePending(pending)}>
            Set them
          </Button>
        </div>
      </form>
      <UndoNote state={state} />
    </details>
  );
}
