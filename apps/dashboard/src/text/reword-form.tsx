'use client';

import { Button, Textarea } from '@mantine/core';
import type { ClaimKind, ClaimView } from '@touchstone/evidence';
import { useState } from 'react';
import { ActionMessage } from '../components/action-message.tsx';
import { expectedOf } from '../expected-of.ts';
import { useNoted } from '../undo/use-noted.ts';
import { useUnsaved } from '../unsaved/use-unsaved.ts';
import { whilePending } from '../while-pending.ts';
import { KindChoice } from './kind-choice.tsx';
import { refusalOf } from './refusal-of.ts';
import { reword } from './reword.ts';
import forms from './text-form.module.css';

/** A claim's statement and kind. */
export function RewordForm({ claim, revision }: { claim: ClaimView; revision: number }) {
  const [state, action, pending] = useNoted(reword);
  const form = useUnsaved(state);
  const [kind, setKind] = useState<ClaimKind>(claim.kind);
  return (
    <details className={forms.more}>
      <summary>Reword its statement, or change its kind</summary>
      <form ref={form} action={action} className={forms.form}>
        <input type="hidden" name="id" value={claim.id} />
        <input type="hidden" name="expected" value={expectedOf(state, revision)} />
        <KindChoice kind={kind} onChange={setKind} />
        {state.errors.kind && <p className={forms.problem}>{state.errors.kind}</p>}
        <Textarea
          name="statement"
          label="Statement"
          description="One plain sentence that studies can support or conflict with. A new one is to be reviewed."
          rows={3}
          maxLength={1000}
          disabled={kind === 'advice'}
          error={state.errors.statement}
          defaultValue={state.refused ? state.values.statement : (claim.statement ?? '')}
        />
        <div className={forms.end}>
          <Button type="submit" size="compact-md" {...whilePending(pending)}>
            Save
          </Button>
          <ActionMessage state={refusalOf(state, ['statement', 'kind'])} />
        </div>
      </form>
    </details>
  );
}
