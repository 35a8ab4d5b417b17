import type { BoardItem } from './board-item.ts';

/** What came of an item on this page. */
export type Outcome =
  | { state: 'sending'; said: string }
  | { state: 'done'; said: string; batch: string | undefined }
  /** Still to be decided, with a word on what was done or refused. */
  | { state: 'noted'; said: string; refused: boolean; batch: string | undefined };

export interface BoardState {
  /** In the order in which they came: what was decided keeps its place, so that nothing jumps. */
  items: BoardItem[];
  outcomes: Record<string, Outcome>;
}

export type BoardEvent =
  | { type: 'listed'; items: BoardItem[] }
  | { type: 'sent'; id: string; said: string }
  | { type: 'settled'; id: string; outcome: Outcome | undefined };

export function reduceBoard(state: BoardState, event: BoardEvent): BoardState {
  if (event.type === 'listed') return { ...state, items: mergeItems(state, event.items) };
  const outcome: Outcome | undefined =
    event.type === 'sent' ? { state: 'sending', said: event.said } : event.outcome;
  const { [event.id]: _, ...others } = state.outcomes;
  return { ...state, outcomes: outcome ? { ...others, [event.id]: outcome } : others };
}

/**
 * What the server lists now, in the places of what was shown: what was decided here stays to be undone,
 * what somebody else decided goes, what is new comes last.
 */
function mergeItems({ items, outcomes }: BoardState, listed: readonly BoardItem[]): BoardItem[] {
  const fresh = new Map(listed.map((item) => [item.id, item]));
  const kept = items
    .filter(({ id }) => fresh.has(id) || outcomes[id] !== undefined)
    .map((item) => fresh.get(item.id) ?? item);
  const known = new Set(items.map(({ id }) => id));
  return [...kept, ...listed.filter(({ id }) => !known.has(id))];
}
