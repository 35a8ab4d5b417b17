import {
  type Db,
  type ResumableRun,
  readResumable,
  readTopicHistory,
  type TopicHistory,
} from '@touchstone/db';
import { chooseScope, isoDay, type Scope } from './choose-scope.ts';
import type { ScopeOptions } from './ingest-options.ts';

/** What the next ingest of a topic does: goes on with a run, searches, or the one after the other. */
interface NextIngest {
  resumed?: ResumableRun | undefined;
  history: TopicHistory;
  /** Absent where no search follows what is gone on with. */
  scope?: Scope | undefined;
}

/** Foretells what `ingestTopic` does, as if all went well. @throws UnusableWindowError */
export async function chooseNext(
  db: Db,
  topic: { slug: string; query: string },
  { now, full, since, until }: ScopeOptions & { now: Date },
): Promise<NextIngest> {
  const { slug, query } = topic;
  const history = await readTopicHistory(db, topic, now);
  const chosen = chooseScope(history, { full, since, until }, now);
  const isDated = since !== undefined || until !== undefined;
  const only = full || isDated ? chosen : {};
  const resumed = await readResumable(db, { topic: slug, query, ...only, now });
  if (!resumed) return { history, scope: chosen };
  if (isDated) return { resumed, history };
  const after = historyAfter(history, resumed);
  if (after.coveredUntil !== undefined && after.coveredUntil >= isoDay(now.getTime())) {
    return { resumed, history: after };
  }
  return { resumed, history: after, scope: chooseScope(after, {}, now) };
}

/** No window covers more than the day on which it was searched, nor what lies behind a gap. */
function historyAfter(history: TopicHistory, run: ResumableRun): TopicHistory {
  const day = isoDay(run.startedAt.getTime());
  if (run.kind === 'full') return { ...history, lastFullAt: run.startedAt, coveredUntil: day };
  const { coveredUntil } = history;
  const { windowFrom, windowTo = day } = run;
  if (!coveredUntil || !windowFrom || windowFrom > coveredUntil) return history;
  const [end = day] = [windowTo, day].sort();
  return end <= coveredUntil ? history : { ...history, coveredUntil: end };
}
