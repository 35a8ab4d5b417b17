'use client';

import { Button } from '@mantine/core';
import type { DocumentView, Span, TrayClaim } from '@touchstone/evidence';
import Link from 'next/link';
import { ActionMessage } from '../components/action-message.tsx';
import { WordDifference } from '../task/word-difference.tsx';
import { useNoted } from '../undo/use-noted.ts';
import { whilePending } from '../while-pending.ts';
import { plural } from '../words/plural.ts';
import { placeWords } from './place-words.ts';
import { refusalOf } from './refusal-of.ts';
import { RetireForm } from './retire-form.tsx';
import classes from './tray-card.module.css';

interface TrayCardProps {
  claim: TrayClaim;
  /** Its words as they were read. */
  said: string;
  /** Words of the text now as they are read. */
  read: (span: Span) => string;
  document: Pick<DocumentView, 'version'>;
  isActive: boolean;
  /** The words that are selected in the text, where this claim is the one meant. */
  selected: Span | undefined;
  onActivate: () => void;
}

/** One claim that waits: its old words, where they may be now, and what can be done. */
export function TrayCard(props: TrayCardProps) {
  const { claim, said, read, document, isActive, selected, onActivate } = props;
  const { id, quote, proposed, links, version, revision } = claim;
  return (
    <section
      className={classes.card}
      aria-labelledby={`tray-${id}`}
      data-active={isActive || undefined}
      onFocus={onActivate}
      onPointerDown={onActivate}
    >
      <h2 id={`tray-${id}`}>
        <Link href={`/claims/${id}`} prefetch={false}>
          {claim.statement ?? said}
        </Link>
      </h2>
      <p className={classes.state}>
        {proposed ? 'To be confirmed' : 'Its words are gone'} ·{' '}
        {links === 0 ? 'no links' : `keeps ${plural(links, 'link')}`}
      </p>
      <div className={classes.pair}>
        <div>
          <h3>In version {version}</h3>
          <p className={classes.words}>{said}</p>
        </div>
        {proposed && (
          <div>
            <h3>Perhaps now</h3>
            <WordDifference before={said} after={read(proposed)} />
            {quote.exact === proposed.exact && (
              <p className={classes.state}>The same words; what stands around them changed.</p>
            )}
          </div>
        )}
      </div>
      <div className={classes.choices}>
        {proposed && (
          <PlaceForm {...{ id, revision, document }} place={proposed} name="It stands there" />
        )}
        <PlaceForm
          {...{ id, revision, document }}
          place={selected}
          name="Use the selected words"
          isTarget={isActive}
        />
      </div>
      {selected && <p className={classes.words}>{read(selected)}</p>}
      <RetireForm id={id} revision={revision} />
    </section>
  );
}

interface PlaceFormProps {
  id: string;
  revision: number;
  document: Pick<DocumentView, 'version'>;
  place: Span | undefined;
  name: string;
  isTarget?: boolean;
}

function PlaceForm({ id, revision, document, place, name, isTarget = false }: PlaceFormProps) {
  const [state, action, pending] = useNoted(placeWords);
  return (
    <form action={action} className={classes.form}>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="expected" value={revision} />
      <input type="hidden" name="version" value={document.version} />
      <input type="hidden" name="start" value={place?.start ?? ''} />
      <input type="hidden" name="end" value={place?.end ?? ''} />
      <Button
        type="submit"
        variant="default"
        size="compact-md"
        disabled={place === undefined}
        {...whilePending(pending)}
        data-take={isTarget || undefined}
      >
        {name}
      </Button>
      <ActionMessage state={refusalOf(state)} />
    </form>
  );
}
