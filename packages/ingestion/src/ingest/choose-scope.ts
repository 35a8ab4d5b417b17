import type { TopicHistory } from '@touchstone/db';
import type { SearchDays } from '../eutils/search.ts';
import type { ScopeOptions } from './ingest-options.ts';
import { UnusableWindowError } from './unusable-window-error.ts';

/** What a run of a topic asks PubMed for; without a window, for the whole search. */
export type Scope =
  | { kind: 'full'; window?: undefined }
  | { kind: 'incremental'; window: SearchDays };

const dayMs = 86_400_000;
/** PubMed's oldest records are of 1781. */
const firstDay = '1700-01-01';

/**
 * The whole search the first time, when it was changed, when a full run is due again or asked for;
 * else what came since the last success. @throws UnusableWindowError
 */
export function chooseScope(history: TopicHistory, asked: ScopeOptions, now: Date): Scope {
  const { since, until } = asked;
  if (asked.full) return { kind: 'full' };
  // Somewhere it is tomorrow already.
  const tomorrow = isoDay(now.getTime() + dayMs);
  if (since !== undefined || until !== undefined) {
    const window = { from: since ?? usualStart(history) ?? firstDay, to: until ?? tomorrow };
    const possible = { from: firstDay, to: tomorrow };
    const isOutside = window.from < possible.from || window.to > possible.to;
    if (isOutside || window.from > window.to) throw new UnusableWindowError(window, possible);
    return { kind: 'incremental', window };
  }
  const from = usualStart(history);
  if (from === undefined || isFullDue(history, now)) return { kind: 'full' };
  return { kind: 'incremental', window: { from, to: tomorrow } };
}

/** At NCBI it can still be the day before, so that one day at least is asked for again. */
function usualStart({ coveredUntil, overlapDays }: TopicHistory): string | undefined {
  if (coveredUntil === undefined) return undefined;
  return isoDay(Date.parse(coveredUntil) - Math.max(overlapDays, 1) * dayMs);
}

function isFullDue({ lastFullAt, fullEveryDays }: TopicHistory, now: Date): boolean {
  return !lastFullAt || now.getTime() - lastFullAt.getTime() >= fullEveryDays * dayMs;
}

export function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
