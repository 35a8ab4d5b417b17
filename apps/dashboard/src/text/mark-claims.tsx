'use client';

import { Button } from '@mantine/core';
import { type DocumentView, readSpan, type TextBlock } from '@touchstone/evidence';
import { useCallback, useRef, useState } from 'react';
import { ClaimsHere } from './claims-here.tsx';
import classes from './mark-claims.module.css';
import { MarkForm } from './mark-form.tsx';
import { SelectableText } from './selectable-text.tsx';
import { snapToWords } from './snap-to-words.ts';
import { placeCaret } from './text-places.ts';
import type { Chosen } from './use-text-selection.ts';

interface MarkClaimsProps {
  document: DocumentView;
  blocks: readonly TextBlock[];
}

/** The text to select words in, and beside it the form that makes a claim of them. */
export function MarkClaims({ document, blocks }: MarkClaimsProps) {
  const { version } = document;
  const [last, setLast] = useState<{ version: number; chosen: Chosen }>();
  // Places of an older version are others in this one.
  const chosen = last?.version === version ? last.chosen : undefined;
  const setChosen = useCallback((now: Chosen) => setLast({ version, chosen: now }), [version]);
  const text = useRef<HTMLDivElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const toForm = () => form.current?.querySelector<HTMLElement>('input:checked')?.focus();
  const words = chosen && snapToWords(document.text, chosen);
  const place = words?.end;
  // The caret stays, so that the new claim is listed at its place and the next one is found from there.
  const collapse = () => {
    if (!text.current || place === undefined) return;
    text.current.focus();
    placeCaret(text.current, place);
    setChosen({ start: place, end: place });
  };
  return (
    <>
      <article className={classes.text}>
        <SelectableText
          ref={text}
          {...{ document, blocks, words }}
          label="The text. Select the words of a claim."
          describedBy="mark-help"
          onChoose={setChosen}
          onTake={toForm}
        />
        {words && (
          <Button className={classes.jump} onClick={toForm}>
            Make a claim of these words
          </Button>
        )}
      </article>
      <aside className={classes.side} aria-labelledby="mark">
        <h2 id="mark">Mark a claim</h2>
        <p id="mark-help" className={classes.help}>
          Select its words with the mouse. Or by keyboard: go into the text, move by words with the
          arrow keys, hold Shift to select, press Enter to come here and Escape to go back.
        </p>
        <MarkForm
          ref={form}
          {...{ document, words }}
          said={words && readSpan({ source: document.text, blocks }, words)}
          onLeave={() => text.current?.focus()}
          onMarked={collapse}
        />
        {chosen && <ClaimsHere {...{ document, blocks }} place={chosen} />}
      </aside>
    </>
  );
}
