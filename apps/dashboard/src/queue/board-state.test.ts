import { expect, it } from 'vitest';
import type { BoardItem } from './board-item.ts';
import { type BoardState, reduceBoard } from './board-state.ts';

function item(id: string, body = ''): BoardItem {
  return { id, name: id, href: '/', subject: undefined, choices: [], body };
}

const start: BoardState = { items: [item('a'), item('b'), item('c')], outcomes: {} };

function idsOf({ items }: BoardState): string[] {
  return items.map(({ id }) => id);
}

it('keeps what was decided here in its place, though the server lists it no more', () => {
  const decided = reduceBoard(start, {
    ...{ type: 'settled', id: 'b' },
    outcome: { state: 'done', said: 'Accepted.', batch: 'x' },
  });
  const listed = reduceBoard(decided, { type: 'listed', items: [item('c'), item('d'), item('a')] });
  expect(idsOf(listed)).toEqual(['a', 'b', 'c', 'd']);
});

it('lets go of what somebody else decided, and takes the newer state of what waits', () => {
  const listed = reduceBoard(start, { type: 'listed', items: [item('c', 'changed')] });
  expect(listed.items).toEqual([item('c', 'changed')]);
});

it('forgets an outcome that was taken back', () => {
  const sent = reduceBoard(start, { type: 'sent', id: 'a', said: 'Accepted.' });
  expect(sent.outcomes.a).toEqual({ state: 'sending', said: 'Accepted.' });
  const undone = reduceBoard(sent, { type: 'settled', id: 'a', outcome: undefined });
  expect(undone.outcomes).toEqual({});
});
