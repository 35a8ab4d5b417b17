'use client';

import { Button } from '@mantine/core';
import Link from 'next/link';
import type { BoardItem, Verb } from './board-item.ts';
import type { Outcome } from './board-state.ts';
import classes from './queue-board.module.css';
import { QueueChoices } from './queue-choices.tsx';
import { ReasonForm } from './reason-form.tsx';

interface QueueEntryProps {
  item: BoardItem;
  outcome: Outcome | undefined;
  isRejecting: boolean;
  onAct: (verb: Verb, note?: string) => void;
  onUndo: () => void;
  /** Out of the field for a reason, with nothing done. */
  onLeave: () => void;
}

/** One item: what it takes to decide, then the buttons, or what was decided and its undoing. */
export function QueueEntry(props: QueueEntryProps) {
  const { item, outcome, isRejecting, onAct, onUndo, onLeave } = props;
  const isSettled = outcome !== undefined && outcome.state !== 'noted';
  const canUndo = outcome?.state === 'sending' || outcome?.batch !== undefined;
  return (
    <li>
      <article
        className={classes.item}
        data-item={item.id}
        data-settled={isSettled || undefined}
        tabIndex={-1}
        aria-label={isSettled ? `${outcome.said} ${item.name}` : item.name}
      >
        <div className={classes.body}>{item.body}</div>
        <div className={classes.choice}>
          {outcome && (
            <p className={classes.said} data-refused={isRefused(outcome) || undefined}>
              {outcome.said}{' '}
              {canUndo && (
                <Button variant="default" size="compact-sm" onClick={onUndo} aria-keyshortcuts="u">
                  Undo
                </Button>
              )}
            </p>
          )}
          {!isSettled && isRejecting && (
            <ReasonForm
              label={item.choices.find(({ verb }) => verb === 'reject')?.label ?? ''}
              onSend={(note) => onAct('reject', note)}
              onLeave={onLeave}
            />
          )}
          {!isSettled && !isRejecting && <QueueChoices choices={item.choices} onAct={onAct} />}
          <p className={classes.open}>
            {item.anew !== undefined && !isSettled && (
              <Link href={item.anew} prefetch={false} data-anew aria-keyshortcuts="w">
                Choose other words<span className="visually-hidden">: {item.name}</span>
              </Link>
            )}
            <Link href={item.href} prefetch={false} data-open aria-keyshortcuts="o">
              Open<span className="visually-hidden">: {item.name}</span>
            </Link>
          </p>
        </div>
      </article>
    </li>
  );
}

function isRefused(outcome: Outcome): boolean {
  return outcome.state === 'noted' && outcome.refused;
}
