'use client';

import {
  type DocumentView,
  listWords,
  type Span,
  type TextBlock,
  type Words,
} from '@touchstone/evidence';
import { type KeyboardEvent, type Ref, useImperativeHandle, useRef } from 'react';
import { flushSync } from 'react-dom';
import { barBackground } from '../document/bar-background.ts';
import { barsUnder } from '../document/bars-under.ts';
import { fitClaims } from '../document/fit-claims.ts';
import { barLevels, segmentClaims } from '../document/segment-claims.ts';
import { TextBlocks } from '../document/text-blocks.tsx';
import { moveByWord } from './move-by-word.ts';
import classes from './selectable-text.module.css';
import { selectedSpan } from './text-places.ts';
import { useHighlight } from './use-highlight.ts';
import { useStillText } from './use-still-text.ts';
import { type Chosen, useTextSelection } from './use-text-selection.ts';

interface SelectableTextProps {
  ref?: Ref<HTMLElement | null>;
  document: Pick<DocumentView, 'text' | 'claims'>;
  blocks: readonly TextBlock[];
  /** The words that are chosen, washed. */
  words: Span | undefined;
  label: string;
  describedBy: string;
  onChoose: (chosen: Chosen) => void;
  /** Enter was pressed: the chosen words are meant. */
  onTake: () => void;
}

/**
 * The text with a caret that nothing is typed at: an editable element that takes no input, so that
 * keys, mouse, fingers and screen readers select in it as they do everywhere.
 */
export function SelectableText(props: SelectableTextProps) {
  const { ref, document, blocks, words, label, describedBy, onChoose, onTake } = props;
  const text = useRef<HTMLDivElement>(null);
  useImperativeHandle<HTMLElement | null, HTMLElement | null>(ref, () => text.current);
  useTextSelection(text, onChoose);
  useHighlight(text, words);
  useStillText(text);

  function press(event: KeyboardEvent) {
    if (event.key === 'Enter') {
      event.preventDefault();
      // Browsers tell of a selection a little later, and never of one that was left before that.
      const span = text.current && selectedSpan(text.current);
      if (span) flushSync(() => onChoose(span));
      onTake();
    } else if (moveByWord(event)) event.preventDefault();
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a text area cannot hold headings and lists.
    <div
      ref={text}
      role="textbox"
      tabIndex={0}
      aria-multiline="true"
      aria-readonly="true"
      aria-label={label}
      aria-describedby={describedBy}
      contentEditable
      suppressContentEditableWarning
      inputMode="none"
      spellCheck={false}
      className={classes.text}
      onKeyDown={press}
    >
      <PlacedText document={document} blocks={blocks} />
    </div>
  );
}

/** The text with its claims underlined, every run of words carrying its place. */
function PlacedText({ document, blocks }: Pick<SelectableTextProps, 'document' | 'blocks'>) {
  const claims = fitClaims(document.claims, listWords(blocks));
  const levels = barLevels(claims);
  const within = (span: Span) =>
    claims.filter(({ position }) => position.start < span.end && position.end > span.start);
  const placed = (run: Words) => {
    if (run.text !== undefined) {
      return (
        <span data-at={run.start} data-to={run.end}>
          {run.text}
        </span>
      );
    }
    return segmentClaims(run, claims).map((segment) => (
      <span
        key={segment.start}
        data-at={segment.start}
        data-claims={segment.covers.join(' ') || undefined}
        style={
          segment.covers.length > 0 ? barBackground(barsUnder(segment, { claims, levels })) : {}
        }
      >
        {document.text.slice(segment.start, segment.end)}
      </span>
    ));
  };
  return (
    <TextBlocks
      blocks={blocks}
      rendering={{
        words: placed,
        link: (_, children) => children,
        levels: (span) => Math.max(0, ...within(span).map(({ id }) => levels.get(id) ?? 0)),
      }}
    />
  );
}
