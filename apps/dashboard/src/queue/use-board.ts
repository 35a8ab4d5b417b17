'use client';

import { startTransition, useCallback, useEffect, useReducer, useRef } from 'react';
import { type ActionState, untouched } from '../action-state.ts';
import { takeBack } from '../undo/take-back.ts';
import type { BoardItem, Choice } from './board-item.ts';
import { type Outcome, reduceBoard } from './board-state.ts';
import { decideItem } from './decide-item.ts';
import { toDecision } from './to-decision.ts';

interface Done {
  id: string;
  /** Of what was sent; undefined where it was refused. */
  batch: Promise<string | undefined>;
}

/**
 * The items of the queue and what was done to them here. What is decided greys at once; a refusal brings
 * it back with its words. `say` hears what a screen reader should.
 */
export function useBoard(listed: BoardItem[], say: (words: string) => void) {
  const [board, dispatch] = useReducer(reduceBoard, { items: listed, outcomes: {} });
  const history = useRef<Done[]>([]);
  useEffect(() => dispatch({ type: 'listed', items: listed }), [listed]);

  function settle(id: string, outcome: Outcome | undefined) {
    startTransition(() => dispatch({ type: 'settled', id, outcome }));
  }

  function decide(item: BoardItem, { verb, said, settles }: Choice, note?: string) {
    const decision = toDecision(item, verb, note);
    if (!decision) return;
    dispatch({ type: 'sent', id: item.id, said });
    say(said);
    const batch = decideItem(decision)
      .catch(lost)
      .then((state) => {
        const words = state.message || said;
        if (state.refused || state.message) say(words);
        settle(item.id, outcomeOf(state, { words, settles }));
        return state.refused ? undefined : state.batch;
      });
    history.current.push({ id: item.id, batch });
  }

  /** Takes back what was last done to the item, or to any; answers which item it was. */
  function undo(id?: string): string | undefined {
    const index = history.current.findLastIndex((one) => id === undefined || one.id === id);
    const [last] = index === -1 ? [] : history.current.splice(index, 1);
    if (!last) {
      say('There is nothing to undo here.');
      return undefined;
    }
    dispatch({ type: 'sent', id: last.id, said: 'Being undone.' });
    void takeBackBatch(last).then((state) => {
      say(state.message || 'Undone.');
      const refusal = { state: 'noted', said: state.message, refused: true } as const;
      settle(last.id, state.refused ? { ...refusal, batch: undefined } : undefined);
    });
    return last.id;
  }

  const canUndo = useCallback(() => history.current.length > 0, []);
  return { ...board, decide, undo, canUndo };
}

function outcomeOf(state: ActionState, { words, settles }: { words: string; settles: boolean }) {
  const { refused, batch } = state;
  if (refused || !settles) return { state: 'noted', said: words, refused, batch } as const;
  return { state: 'done', said: words, batch } as const;
}

async function takeBackBatch({ batch }: Done): Promise<ActionState> {
  const form = new FormData();
  const done = await batch;
  if (done === undefined) return { ...untouched, refused: true, message: notUndone };
  form.set('batch', done);
  return takeBack(untouched, form).catch(lost);
}

const notUndone = 'This cannot be undone from here. Look at its page.';

/** The server could not be reached: nobody knows whether it was done. */
function lost(): ActionState {
  return {
    ...untouched,
    refused: true,
    message: 'The server did not answer. Load the page again to see whether it was done.',
  };
}
