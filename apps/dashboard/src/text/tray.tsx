'use client';

import {
  type DocumentView,
  readSpan,
  type Span,
  type TextBlock,
  type TrayClaim,
} from '@touchstone/evidence';
import { useRef, useState } from 'react';
import { EmptyPlace } from '../components/empty-place.tsx';
import { SelectableText } from './selectable-text.tsx';
import { snapToWords } from './snap-to-words.ts';
import classes from './tray.module.css';
import { TrayCard } from './tray-card.tsx';
import { useScrollToWords } from './use-scroll-to-words.ts';
import type { Chosen } from './use-text-selection.ts';

interface TrayProps {
  document: DocumentView;
  blocks: readonly TextBlock[];
  /** Those that wait, the ones with a place that may be theirs first. */
  claims: readonly TrayClaim[];
  /** The words of each as they were read, by its id. */
  said: Record<string, string>;
}

/** The claims that wait to be placed, and beside them the text to select their words in. */
export function Tray({ document, blocks, claims: waiting, said }: TrayProps) {
  const read = (span: Span) => readSpan({ source: document.text, blocks }, span);
  const [active, setActive] = useState(waiting[0]?.id);
  const [chosen, setChosen] = useState<Chosen>();
  const cards = useRef<HTMLDivElement>(null);
  const box = useRef<HTMLElement>(null);
  const text = useRef<HTMLElement>(null);
  const selected = chosen && snapToWords(document.text, chosen);
  const proposed = waiting.find(({ id }) => id === active)?.proposed;
  useScrollToWords(box, text, proposed);
  const words: Span | undefined = selected ?? proposed;
  const takeWords = () => cards.current?.querySelector<HTMLElement>('[data-take]')?.focus();
  if (waiting.length === 0) {
    return (
      <EmptyPlace>
        Every claim stands at its words. After an edit, claims that cannot follow by themselves wait
        here.
      </EmptyPlace>
    );
  }
  return (
    <div className={classes.columns}>
      <div ref={cards} className={classes.cards}>
        {waiting.map((claim) => (
          <TrayCard
            key={claim.id}
            claim={claim}
            document={document}
            isActive={claim.id === active}
            said={said[claim.id] ?? claim.quote.exact}
            {...{ read }}
            selected={claim.id === active ? selected : undefined}
            onActivate={() => setActive(claim.id)}
          />
        ))}
      </div>
      <section ref={box} className={classes.text} aria-labelledby="text-now">
        <h2 id="text-now">The text now</h2>
        <p id="tray-help" className={classes.help}>
          Select the words that a claim stands at, with the mouse or with Shift and the arrow keys;
          Enter goes to the claim. Claims that stand are washed.
        </p>
        <SelectableText
          ref={text}
          {...{ document, blocks, words }}
          label="The text. Select the words of the claim."
          describedBy="tray-help"
          onChoose={setChosen}
          onTake={takeWords}
        />
      </section>
    </div>
  );
}
