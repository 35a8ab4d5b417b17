'use client';

import { useLocalStorage } from '@mantine/hooks';
import { useCallback, useRef, useState } from 'react';
import type { BoardItem, Verb } from './board-item.ts';
import { KeysDialog } from './keys-dialog.tsx';
import classes from './queue-board.module.css';
import { QueueEntry } from './queue-entry.tsx';
import { QueueSwitches } from './queue-switches.tsx';
import { useAnnouncer } from './use-announcer.ts';
import { useBoard } from './use-board.ts';
import { useQueueKeys } from './use-queue-keys.ts';
import { useQueueUndo } from './use-queue-undo.ts';

/** What waits, to be decided one after the other by keys or by buttons. */
export function QueueBoard({ items: listed }: { items: BoardItem[] }) {
  const board = useRef<HTMLDivElement>(null);
  const keys = useRef<HTMLDialogElement>(null);
  const announcer = useAnnouncer();
  const { items, outcomes, decide, undo, canUndo } = useBoard(listed, announcer.say);
  const [rejecting, setRejecting] = useState<string>();
  const [keysOn, setKeysOn] = useLocalStorage({ key: 'touchstone-queue-keys', defaultValue: true });

  function act(id: string, verb: Verb, note?: string) {
    const item = items.find((one) => one.id === id);
    const choice = item?.choices.find((one) => one.verb === verb);
    const outcome = outcomes[id];
    if (!item || !choice || (outcome && outcome.state !== 'noted')) return;
    if (verb === 'reject' && note === undefined) return setRejecting(id);
    setRejecting(undefined);
    focusItem(id);
    decide(item, choice, note);
  }

  function takeBack(id: string | undefined) {
    const undone = undo(id !== undefined && outcomes[id] ? id : undefined);
    if (undone !== undefined) focusItem(undone);
  }

  const showKeys = useCallback(() => keys.current?.showModal(), []);
  const { say } = announcer;
  const sayFirst = useCallback(
    () => say('None was chosen. This is the first: press the key again.'),
    [say],
  );
  useQueueKeys({
    ...{ board, isOn: keysOn, onVerb: act, onUndo: takeBack, onHelp: showKeys },
    onFirst: sayFirst,
  });
  useQueueUndo(canUndo, () => takeBack(undefined));
  return (
    <div ref={board}>
      <QueueSwitches
        keysOn={keysOn}
        onKeys={setKeysOn}
        saidOn={announcer.isOn}
        onSaid={announcer.setOn}
        onHelp={showKeys}
      />
      <ol className={classes.list}>
        {items.map((item) => (
          <QueueEntry
            key={item.id}
            item={item}
            outcome={outcomes[item.id]}
            isRejecting={rejecting === item.id}
            onAct={(verb, note) => act(item.id, verb, note)}
            onUndo={() => takeBack(item.id)}
            onLeave={() => {
              setRejecting(undefined);
              focusItem(item.id);
            }}
          />
        ))}
      </ol>
      <p role="status" className="visually-hidden">
        {announcer.isOn && <span key={announcer.said.number}>{announcer.said.words}</span>}
      </p>
      <KeysDialog ref={keys} />
    </div>
  );
}

function focusItem(id: string): void {
  document.querySelector<HTMLElement>(`[data-item="${CSS.escape(id)}"]`)?.focus({
    preventScroll: true,
  });
}
