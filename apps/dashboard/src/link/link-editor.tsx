'use client';

import { Button } from '@mantine/core';
import { useRouter } from 'next/navigation';
import type { ReactNode } from 'react';
import {
  type Dispatch,
  type FormEvent,
  type RefObject,
  type SetStateAction,
  startTransition,
  useEffect,
  useState,
} from 'react';
import { useNotes } from '../undo/notes.tsx';
import { UndoNote } from '../undo/undo-note.tsx';
import { useUnsaved } from '../unsaved/use-unsaved.ts';
import { useKeptAction } from '../use-kept-action.ts';
import { whilePending } from '../while-pending.ts';
import { LinkConflictChoice } from './link-conflict-choice.tsx';
import classes from './link-editor.module.css';
import formClasses from './link-form.module.css';
import { LinkForm } from './link-form.tsx';
import { type LinkState, untouchedLink } from './link-state.ts';
import { LinkTroubles } from './link-troubles.tsx';
import { type LinkValues, pickValues } from './link-values.ts';
import type { QuotableSection } from './quotable-sections.ts';
import { QuotableText } from './quotable-text.tsx';
import { type DraftOf, useKeptDraft } from './use-kept-draft.ts';

interface LinkEditorProps {
  action: (state: LinkState, form: FormData) => Promise<LinkState>;
  /** What names the link, its claim or its report, sent along with the form. */
  hidden: Record<string, string>;
  initial: LinkValues;
  /** Of a link that exists: the revision that is being changed. */
  revision?: number;
  /** Of a link that exists: its status in words, as it was when this began. */
  status?: string;
  sections: readonly QuotableSection[];
  /** Above the abstract: the report in short, or why there is no abstract. */
  children: ReactNode;
  draft?: DraftOf;
  /** Why it cannot be saved yet. */
  blocked?: string | undefined;
  submitLabel: string;
}

/** The abstract on the left, the link on the right; the words chosen there become the quote here. */
export function LinkEditor(props: LinkEditorProps) {
  const { action, hidden, sections, draft, blocked, submitLabel, children } = props;
  const [state, send, pending] = useKeptAction(action, untouchedLink);
  const [initial] = useState(props.initial);
  const [values, setValues] = useState(() =>
    state.refused ? pickValues(state.values, props.initial) : props.initial,
  );
  const [revision, setRevision] = useState(props.revision);
  const isChoosing = state.conflict !== undefined && state.conflict.revision !== revision;
  const [settled, setSettled] = useState<LinkState>();
  const settle = (chosen: LinkValues) => {
    setValues(chosen);
    setRevision(state.conflict?.revision);
    setSettled(state);
  };
  const isDone = useLeaving(state);
  const said = useKeptDraft(values, draft, isDone || pending);
  const form = useUnsaved(state, draft !== undefined);
  useTypedEarly(form, setValues);
  const change = (changes: Partial<LinkValues>) => setValues((last) => ({ ...last, ...changes }));
  const errors = state.refused ? state.errors : {};
  return (
    <div className={classes.columns}>
      <div className={classes.report}>
        {children}
        {sections.length > 0 && (
          <QuotableText
            sections={sections}
            taken={takenOf(values)}
            onTake={({ exact, prefix, suffix, start, depth }) =>
              change({
                ...{ quote: exact, quotePrefix: prefix, quoteSuffix: suffix, depth },
                ...{ quoteStart: String(start), quotePlace: '' },
              })
            }
          />
        )}
      </div>
      {/* By hand, for React empties a form that its action was called for. */}
      <form
        ref={form}
        action={send}
        onSubmit={(event) => submit(event, send)}
        className={formClasses.form}
      >
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {revision !== undefined && <input type="hidden" name="expected" value={revision} />}
        <LinkTroubles state={state} isQuiet={isChoosing || settled === state} />
        {isChoosing && state.conflict && (
          <LinkConflictChoice
            before={initial}
            statusBefore={props.status}
            mine={values}
            conflict={state.conflict}
            onChoose={settle}
          />
        )}
        <LinkForm values={values} errors={errors} onChange={change} />
        <div className={formClasses.end}>
          <Button type="submit" disabled={blocked !== undefined} {...whilePending(pending)}>
            {submitLabel}
          </Button>
          {state.warnings.length > 0 && (
            <Button
              type="submit"
              name="sure"
              value="yes"
              variant="default"
              {...whilePending(pending)}
            >
              Save all the same
            </Button>
          )}
          <p className={formClasses.draft} role="status">
            {[blocked, said].filter(Boolean).join(' ')}
          </p>
          {!state.refused && <UndoNote state={state} />}
        </div>
      </form>
    </div>
  );
}

/** Once it is saved: says so at the foot of the window, and goes to where it counts. */
function useLeaving(state: LinkState): boolean {
  const router = useRouter();
  const say = useNotes();
  useEffect(() => {
    if (state.href === undefined) return;
    say(state);
    router.push(state.href);
  }, [state, router, say]);
  return state.href !== undefined;
}

/** On a slow machine people type before the script is there: what they typed is taken over. */
function useTypedEarly(
  form: RefObject<HTMLFormElement | null>,
  setValues: Dispatch<SetStateAction<LinkValues>>,
) {
  useEffect(() => {
    if (!form.current) return;
    const typed = Object.fromEntries(new FormData(form.current));
    setValues((last) => {
      const values = pickValues(typed, last);
      return JSON.stringify(values) === JSON.stringify(last) ? last : values;
    });
  }, [form, setValues]);
}

function submit(event: FormEvent<HTMLFormElement>, send: (form: FormData) => void) {
  event.preventDefault();
  const { submitter } = event.nativeEvent instanceof SubmitEvent ? event.nativeEvent : {};
  const form = new FormData(event.currentTarget, submitter);
  startTransition(() => send(form));
}

function takenOf({ quote, quoteStart, depth }: LinkValues) {
  if (quote === '' || quoteStart === '') return undefined;
  if (depth !== 'title' && depth !== 'abstract') return undefined;
  return { exact: quote, start: Number(quoteStart), depth } as const;
}
