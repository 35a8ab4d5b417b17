'use client';

import { Button, Textarea } from '@mantine/core';
import { useMergedRef } from '@mantine/hooks';
import type { ClaimKind, DocumentView, Span } from '@touchstone/evidence';
import { type KeyboardEvent, type Ref, useEffect, useEffectEvent, useState } from 'react';
import { ActionMessage } from '../components/action-message.tsx';
import { useNoted } from '../undo/use-noted.ts';
import { useUnsaved } from '../unsaved/use-unsaved.ts';
import { whilePending } from '../while-pending.ts';
import { KindChoice } from './kind-choice.tsx';
import { markWords } from './mark-words.ts';
import { refusalOf } from './refusal-of.ts';
import classes from './text-form.module.css';

interface MarkFormProps {
  ref: Ref<HTMLFormElement>;
  document: Pick<DocumentView, 'slug' | 'version'>;
  words: Span | undefined;
  /** The words as they are read. */
  said: string | undefined;
  /** Escape was pressed: back to the text. */
  onLeave: () => void;
  onMarked: () => void;
}

/** Makes a claim of the chosen words. */
export function MarkForm({ ref, document, words, said, onLeave, onMarked }: MarkFormProps) {
  const [state, action, pending] = useNoted(markWords);
  const form = useMergedRef(ref, useUnsaved(state));
  const [kind, setKind] = useState<ClaimKind>('efficacy');
  const settle = useEffectEvent(onMarked);
  useEffect(() => {
    if (state.batch !== undefined) settle();
  }, [state]);

  function press(event: KeyboardEvent) {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    onLeave();
  }

  return (
    <form ref={form} action={action} className={classes.form} onKeyDown={press}>
      <input type="hidden" name="slug" value={document.slug} />
      <input type="hidden" name="version" value={document.version} />
      <input type="hidden" name="start" value={words?.start ?? ''} />
      <input type="hidden" name="end" value={words?.end ?? ''} />
      <p className={classes.words} data-empty={words === undefined || undefined} aria-live="polite">
        {said ?? 'No words are chosen yet.'}
      </p>
      <KindChoice kind={kind} onChange={setKind} />
      <Textarea
        name="statement"
        label="Statement"
        description="One plain sentence that studies can support or conflict with."
        rows={3}
        maxLength={1000}
        disabled={kind === 'advice'}
        error={state.errors.statement}
        defaultValue={state.refused ? state.values.statement : ''}
      />
      <div className={classes.end}>
        <Button type="submit" {...whilePending(pending || words === undefined)}>
          Mark this claim
        </Button>
        {/* What was done is said at the foot of the window. */}
        <ActionMessage state={refusalOf(state, ['statement'])} />
      </div>
    </form>
  );
}
