import { createHistoryStore } from './history-store.ts';
import type { Settings } from './options.ts';
import { createRecordStore } from './records/record-store.ts';
import { createSearchIndex } from './search/search-index.ts';

/** What the server knows; every endpoint reads it, none keeps anything of its own. */
export type Context = ReturnType<typeof createContext>;

export function createContext(settings: Settings) {
  const store = createRecordStore();
  return {
    settings,
    store,
    history: createHistoryStore(settings),
    search: createSearchIndex(store),
  };
}

/** How a fault alters one search without making it fail. */
export type QueryTwist = {
  readonly droppedQuoted?: readonly string[];
  readonly droppedPhrases?: readonly string[];
  readonly translation?: string;
};
