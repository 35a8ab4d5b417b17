'use client';

import { Button } from '@mantine/core';
import { type MouseEvent, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import classes from './link-conflict-choice.module.css';
import { differingParts, type LinkPart, partInWords, withPart } from './link-parts.ts';
import type { LinkConflict } from './link-state.ts';
import type { LinkValues } from './link-values.ts';

interface LinkConflictChoiceProps {
  /** The link as it was when this editor began. */
  before: LinkValues;
  statusBefore: string | undefined;
  mine: LinkValues;
  conflict: LinkConflict;
  onChoose: (values: LinkValues) => void;
}

type Side = 'mine' | 'theirs';

/** What somebody else made of the link meanwhile, part by part beside what one has typed. */
export function LinkConflictChoice(props: LinkConflictChoiceProps) {
  const { before, statusBefore, mine, conflict, onChoose } = props;
  const { theirs, by = 'You' } = conflict;
  const parts = differingParts(mine, theirs);
  const [chosen, setChosen] = useState<Record<string, Side>>({});
  const sideOf = (part: LinkPart) => chosen[part.name] ?? presumed(part, { before, mine });
  const mixed = parts
    .filter((part) => sideOf(part) === 'theirs')
    .reduce((values, part) => withPart(values, part, theirs), mine);
  const save = (event: MouseEvent<HTMLButtonElement>, values: LinkValues) => {
    const { form } = event.currentTarget;
    flushSync(() => onChoose(values));
    form?.requestSubmit();
  };
  const takeTheirs = () => {
    onChoose(theirs);
    // These buttons go: the keyboard goes on in the form.
    document.getElementById('link-finding')?.focus();
  };
  const place = useRef<HTMLElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <section ref={place} tabIndex={-1} className={classes.conflict} aria-labelledby="conflict">
      <h2 id="conflict">
        {by} changed this link meanwhile{conflict.by === undefined && ', in another window'}
      </h2>
      <p>
        Nothing was overwritten, and what you typed is kept. Choose part by part, or one side whole.
      </p>
      {conflict.status !== statusBefore && (
        <div className={classes.part}>
          <h3>Status</h3>
          {statusBefore && <p className={classes.before}>Before: {statusBefore}</p>}
          <p>
            <strong>Now:</strong> {conflict.status}
          </p>
        </div>
      )}
      {parts.length === 0 && <p>Both of you wrote the same: there is nothing left to save.</p>}
      {parts.map((part) => (
        <fieldset key={part.name} className={classes.part}>
          <legend>{part.label}</legend>
          <p className={classes.before}>Before: {partInWords(part, before)}</p>
          {(['theirs', 'mine'] as const).map((side) => (
            <label key={side} className={classes.side}>
              <input
                type="radio"
                name={`choice-${part.name}`}
                checked={sideOf(part) === side}
                onChange={() => setChosen((last) => ({ ...last, [part.name]: side }))}
              />
              <span>
                <strong>{side === 'mine' ? 'Mine' : 'Theirs'}:</strong>{' '}
                {partInWords(part, side === 'mine' ? mine : theirs)}
              </span>
            </label>
          ))}
        </fieldset>
      ))}
      <div className={classes.end}>
        <Button onClick={(event) => save(event, mixed)}>Save what is chosen</Button>
        <Button variant="default" onClick={(event) => save(event, mine)}>
          Keep all of mine
        </Button>
        <Button variant="default" onClick={takeTheirs}>
          Take all of theirs
        </Button>
      </div>
    </section>
  );
}

/** Whoever changed a part means it; where both did, one's own stands first. */
function presumed(
  part: LinkPart,
  { before, mine }: { before: LinkValues; mine: LinkValues },
): Side {
  return partInWords(part, mine) === partInWords(part, before) ? 'theirs' : 'mine';
}
