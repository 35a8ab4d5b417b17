import { type Db, listLinkedPmids, readTopicHistory, resumeRun, startRun } from '@touchstone/db';
import type { RunView } from '@touchstone/evidence';
import { checkAfter } from './check-after.ts';
import { chooseScope, isoDay, type Scope } from './choose-scope.ts';
import { findInTopic } from './find-in-topic.ts';
import type { IngestOptions, ScopeOptions } from './ingest-options.ts';
import { runIngest } from './run-ingest.ts';

export interface TopicOptions extends IngestOptions, ScopeOptions {}

/** A saved PubMed search, as far as an ingest needs to know it. */
interface TopicSearch {
  slug: string;
  query: string;
}

/**
 * Brings what a topic's search finds into the database, and every report that a claim rests on,
 * found or not. Takes everything the first time and every so often, else what is new or revised.
 * Goes on with a run that did not come to its end; safe to repeat and to interrupt.
 * @throws TopicBusyError, UnusableWindowError, RunLostError
 */
export async function ingestTopic(
  db: Db,
  topic: TopicSearch,
  options: TopicOptions,
): Promise<RunView> {
  const { now = () => new Date(), signal, ...rest } = options;
  const last = await goOn(db, topic, options);
  if (!last) return begin(db, topic, options);
  const { since, until } = rest;
  if (
    last.status !== 'succeeded' ||
    signal?.aborted ||
    since !== undefined ||
    until !== undefined
  ) {
    return last;
  }
  // What came between the day of its search and today is still to be fetched.
  const { coveredUntil } = await readTopicHistory(db, topic, now());
  if (coveredUntil !== undefined && coveredUntil >= isoDay(now().getTime())) return last;
  return begin(db, topic, { ...options, full: false });
}

/** Goes on with the topic's last run where that was cut short; undefined where it was not. */
async function goOn(db: Db, topic: TopicSearch, options: TopicOptions) {
  const { now = () => new Date(), trigger, full, since, until } = options;
  const { slug, query } = topic;
  const asked = full || since !== undefined || until !== undefined;
  const scope = asked
    ? chooseScope(await readTopicHistory(db, topic, now()), options, now())
    : { kind: undefined, window: undefined };
  const run = await resumeRun(db, { topic: slug, query, trigger, ...scope, now: now() });
  if (!run) return undefined;
  const common = { ...options, ...aroundOf(db, slug, options) };
  return runIngest(db, { ...common, run, kind: run.kind, find: noSearch });
}

async function begin(db: Db, topic: TopicSearch, options: TopicOptions): Promise<RunView> {
  const { eutils, trigger, now = () => new Date() } = options;
  const { slug, query } = topic;
  const history = await readTopicHistory(db, topic, now());
  const scope: Scope = chooseScope(history, options, now());
  const run = await startRun(db, { topic: slug, query, trigger, ...scope, startedAt: now() });
  return runIngest(db, {
    ...options,
    ...aroundOf(db, slug, options),
    ...{ run, kind: scope.kind },
    find: () => findInTopic(db, { eutils, topic, history, scope, now: now() }),
  });
}

/** What every run of a topic has around its batches. */
function aroundOf(db: Db, topic: string, options: TopicOptions) {
  const linked = () => listLinkedPmids(db, topic);
  return { topic, linked, after: checkAfter(db, topic, options) };
}

function noSearch(): never {
  throw new Error('A run that is gone on with has its plan. This is a mistake in this program.');
}
