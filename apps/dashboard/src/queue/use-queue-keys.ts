'use client';

import { type RefObject, useEffect } from 'react';
import { isTyping } from '../is-typing.ts';
import type { Verb } from './board-item.ts';
import { verbKeys } from './queue-keys.ts';

interface QueueKeys {
  board: RefObject<HTMLElement | null>;
  isOn: boolean;
  onVerb: (id: string, verb: Verb) => void;
  onUndo: (id: string | undefined) => void;
  onHelp: () => void;
  /** A key that acts on an item was pressed while none was chosen; the first is chosen now. */
  onFirst: () => void;
}

/** Single keys act on the item that has the focus, and never while somebody types or a dialog is open. */
export function useQueueKeys({ board, isOn, onVerb, onUndo, onHelp, onFirst }: QueueKeys): void {
  useEffect(() => {
    if (!isOn) return;
    const press = (event: KeyboardEvent) => {
      if (hasModifier(event) || event.repeat || event.defaultPrevented) return;
      if (!isHere(board, event)) return;
      const id = focusedItem()?.dataset.item;
      const verb = verbs.find((one) => verbKeys[one] === event.key);
      const isOfItem = verb !== undefined || event.key === 'o' || event.key === 'w';
      if (isOfItem && id === undefined) {
        if (!focusNeighbour(board, 1)) return;
        onFirst();
      } else if (event.key === 'j' || event.key === 'k')
        focusNeighbour(board, event.key === 'j' ? 1 : -1);
      else if (event.key === 'o') focusedItem()?.querySelector<HTMLElement>('[data-open]')?.click();
      else if (event.key === 'w') focusedItem()?.querySelector<HTMLElement>('[data-anew]')?.click();
      else if (event.key === 'u') onUndo(id);
      else if (event.key === '?') onHelp();
      else if (verb && id !== undefined) onVerb(id, verb);
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [board, isOn, onVerb, onUndo, onHelp, onFirst]);
}

function hasModifier({ ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return ctrlKey || metaKey || altKey;
}

const verbs = ['accept', 'reject', 'postpone', 'supports', 'disputes', 'neutral'] as const;

/** In the board, or nowhere yet: keys pressed elsewhere on the page are not the queue's. */
function isHere(board: RefObject<HTMLElement | null>, { target }: KeyboardEvent): boolean {
  if (isTyping(target) || document.querySelector('dialog[open]')) return false;
  return target === document.body || (target instanceof Node && !!board.current?.contains(target));
}

function focusedItem(): HTMLElement | undefined {
  return document.activeElement?.closest<HTMLElement>('[data-item]') ?? undefined;
}

/** The next or previous item; the first where none has the focus. @returns whether there is one */
function focusNeighbour(board: RefObject<HTMLElement | null>, step: 1 | -1): boolean {
  const all = [...(board.current?.querySelectorAll<HTMLElement>('[data-item]') ?? [])];
  const now = focusedItem();
  const at = now ? all.indexOf(now) : -1;
  const next = all[at === -1 ? 0 : Math.min(all.length - 1, Math.max(0, at + step))];
  next?.focus({ preventScroll: true });
  next?.scrollIntoView({ block: 'nearest' });
  return next !== undefined;
}
