'use client';

import { Button, Textarea } from '@mantine/core';
import { type ClaimKind, type ClaimView, claimKinds } from '@touchstone/evidence';
import { useId, useState } from 'react';
import { ActionMessage } from '../components/action-message.tsx';
import { TickList } from '../components/tick-list.tsx';
import { expectedOf } from '../expected-of.ts';
import { useNoted } from '../undo/use-noted.ts';
import { useUnsaved } from '../unsaved/use-unsaved.ts';
import { whilePending } from '../while-pending.ts';
import { chosenNames } from '../words/chosen-names.ts';
import { claimKindLabels } from '../words/labels.ts';
import { refusalOf } from './refusal-of.ts';
import { split } from './split.ts';
import { SplitPlace } from './split-place.tsx';
import forms from './text-form.module.css';
import { usualGap, wordGaps } from './word-gaps.ts';

/** Makes two claims of one: the first keeps its history and links. */
export function SplitForm({ claim, revision }: { claim: ClaimView; revision: number }) {
  const [state, action, pending] = useNoted(split);
  const form = useUnsaved(state);
  const { exact } = claim.quote;
  const gaps = wordGaps(exact);
  const [gap, setGap] = useState(usualGap(exact, gaps));
  const [kind, setKind] = useState<ClaimKind>(claim.kind);
  const name = useId();
  const cut = gaps[gap];
  if (cut === undefined) return null;
  const said = (field: string, usual: string) => ({
    id: `${name}-${field}`,
    name: field,
    rows: 2,
    maxLength: 1000,
    error: state.errors[field],
    defaultValue: state.refused ? state.values[field] : usual,
  });
  return (
    <details className={forms.more}>
      <summary>Split it into two claims</summary>
      <form ref={form} action={action} className={forms.form}>
        <input type="hidden" name="id" value={claim.id} />
        <input type="hidden" name="expected" value={expectedOf(state, revision)} />
        <input type="hidden" name="version" value={claim.document.version} />
        <input type="hidden" name="start" value={claim.position.start} />
        <input type="hidden" name="middle" value={claim.position.start + cut} />
        <input type="hidden" name="end" value={claim.position.end} />
        <SplitPlace {...{ exact, cut, gap }} last={gaps.length - 1} onChange={setGap} />
        {claim.kind !== 'advice' && (
          <Textarea
            {...said('first', claim.statement ?? '')}
            label="Statement of the first part"
            description="It keeps this claim’s links and history."
          />
        )}
        <label className={forms.choice}>
          <span>Kind of the second part</span>
          <select
            // A form that was refused gives a select back what it was given first, unless it is a new one.
            key={state.values.kind}
            name="kind"
            value={kind}
            onChange={({ currentTarget: { value } }) =>
              setKind(claimKinds.find((one) => one === value) ?? kind)
            }
          >
            {claimKinds.map((one) => (
              <option key={one} value={one}>
                {claimKindLabels[one]}
              </option>
            ))}
          </select>
        </label>
        {kind !== 'advice' && (
          <>
            <Textarea {...said('second', '')} label="Statement of the second part" />
            <TickList
              legend="Links that bear on the second part too"
              hint="It gets copies of them."
              group="link"
              choices={claim.links.map(({ id, report, finding }) => ({
                name: id,
                label: `${report.byline} ${report.year ?? ''}: ${finding}`,
              }))}
              chosen={chosenNames(state.refused ? state.values : {}, 'link')}
              none="This claim has no links yet."
            />
          </>
        )}
        <div className={forms.end}>
          <Button type="submit" size="compact-md" {...whilePending(pending)}>
            Split this claim
          </Button>
          <ActionMessage state={refusalOf(state, ['first', 'second'])} />
        </div>
      </form>
    </details>
  );
}
