'use client';

import { Button } from '@mantine/core';
import { type ChangeEvent, useActionState, useId, useState } from 'react';
import { untouched } from '../action-state.ts';
import { UndoNote } from '../undo/undo-note.tsx';
import { endingsInWords, longestInWords, tableFile } from '../upload/file-kinds.ts';
import { refuseFile } from '../upload/read-file.ts';
import { keptAction, useKeptAction } from '../use-kept-action.ts';
import { whilePending } from '../while-pending.ts';
import { plural } from '../words/plural.ts';
import { applyTable } from './apply-table.ts';
import classes from './import-form.module.css';
import { nothingSeen } from './import-state.ts';
import { PlanView } from './plan-view.tsx';
import { previewTable } from './preview-table.ts';

/** A field forgets its file once it is sent. */
const keptLook = keptAction(previewTable, () => ({
  ...nothingSeen,
  problem: 'The server did not answer. Choose the file again, then send it again.',
}));

/** A file with links: looked at first, then imported. */
export function ImportForm() {
  const id = useId();
  const [seen, look, isLooking] = useActionState(keptLook, nothingSeen);
  const { plan, name, text, problem } = seen;
  const [wrong, setWrong] = useState('');

  /** What is not taken is said before it is sent. */
  function check({ currentTarget: field }: ChangeEvent<HTMLInputElement>) {
    const file = field.files?.[0];
    const found = (file && refuseFile(file, tableFile)) ?? '';
    field.setCustomValidity(found);
    setWrong(found);
  }

  return (
    <>
      <form action={look} className={classes.form}>
        <div className={classes.file}>
          <label htmlFor={id}>File</label>
          <p id={`${id}-hint`} className={classes.hint}>
            {endingsInWords(tableFile)}, up to {longestInWords(tableFile)}
          </p>
          <input
            id={id}
            type="file"
            name="file"
            accept={tableFile.endings.join()}
            required
            onChange={check}
            aria-describedby={`${id}-hint ${id}-problem`}
            aria-invalid={wrong !== '' || problem !== '' || undefined}
          />
        </div>
        <Button type="submit" {...whilePending(isLooking)} variant={plan ? 'default' : 'filled'}>
          See what it would change
        </Button>
        <p id={`${id}-problem`} role="status" className={classes.problem}>
          {wrong || problem}
        </p>
      </form>
      {plan && (
        <>
          <PlanView plan={plan} name={name} />
          <Apply key={plan.hash} {...{ text, hash: plan.hash, counts: plan.counts }} />
        </>
      )}
    </>
  );
}

interface ApplyProps {
  text: string;
  hash: string;
  counts: { new: number; changed: number; refused: number };
}

/** All of it or nothing, so that there is nothing to press while a row is refused. */
function Apply({ text, hash, counts }: ApplyProps) {
  const [state, apply, isApplying] = useKeptAction(applyTable, untouched);
  const links = counts.new + counts.changed;
  if (counts.refused > 0) {
    return (
      <p className={classes.end}>
        Nothing is imported while a row is refused. Mend the file, or take the rows out, and choose
        it again.
      </p>
    );
  }
  if (links === 0) return <p className={classes.end}>There is nothing to import.</p>;
  return (
    <div className={classes.end}>
      {state.batch === undefined && (
        <form action={apply}>
          <input type="hidden" name="text" value={text} />
          <input type="hidden" name="plan" value={hash} />
          <Button type="submit" {...whilePending(isApplying)}>
            Import {plural(links, 'link')}
          </Button>
        </form>
      )}
      <UndoNote state={state} />
    </div>
  );
}
