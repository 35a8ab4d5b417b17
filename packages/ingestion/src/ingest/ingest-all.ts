import {
  type Db,
  interruptStaleRuns,
  RunLostError,
  TopicBusyError,
  type TopicSearch,
} from '@touchstone/db';
import type { Pmid, RunView } from '@touchstone/evidence';
import type { CrossrefSettings } from '../crossref/crossref-settings.ts';
import { openCrossref } from '../crossref/open-crossref.ts';
import { type EutilsSettings, openEutils } from '../eutils/open-eutils.ts';
import { chooseTopics } from './choose-topics.ts';
import type { ScopeOptions } from './ingest-options.ts';
import { ingestPmids } from './ingest-pmids.ts';
import { ingestTopic, type TopicOptions } from './ingest-topic.ts';

export interface IngestAllOptions extends Omit<TopicOptions, 'eutils' | 'crossref'>, ScopeOptions {
  eutils: Omit<EutilsSettings, 'signal' | 'onWait'>;
  /** Left out, Crossref is not asked. */
  crossref?: Omit<CrossrefSettings, 'signal'> | undefined;
  /** One topic instead of all that are enabled; its slug. */
  topic?: string | undefined;
  /** These records instead of any topic. */
  pmids?: readonly Pmid[] | undefined;
}

/**
 * Ingests every enabled topic, one after the other so that they share one rate limit, or what was
 * chosen. A topic that fails, that somebody else is ingesting, or that meets a mistake of ours, does
 * not keep the others from their turn; the mistake is thrown in the end.
 * @throws UnknownTopicError; TopicBusyError or RunLostError where no topic was left.
 */
export async function ingestAll(db: Db, options: IngestAllOptions): Promise<RunView[]> {
  const { signal, onProgress, now = () => new Date(), pmids } = options;
  const topics = pmids ? [] : await chooseTopics(db, options.topic);
  await interruptStaleRuns(db, { now: now() });
  const eutils = openEutils({
    now,
    ...options.eutils,
    signal,
    onWait: (wait) => onProgress?.({ step: 'wait', ...wait }),
  });
  const crossref = options.crossref && openCrossref({ now, ...options.crossref, signal });
  const shared = { ...options, eutils, crossref };
  try {
    if (pmids) return [await ingestPmids(db, pmids, shared)];
    return await ingestEach(db, topics, shared);
  } finally {
    eutils.close();
    crossref?.close();
  }
}

async function ingestEach(
  db: Db,
  topics: readonly TopicSearch[],
  options: TopicOptions,
): Promise<RunView[]> {
  const runs: RunView[] = [];
  const busy: { topic: string; error: Error }[] = [];
  const unexpected: unknown[] = [];
  for (const topic of topics) {
    if (options.signal?.aborted) break;
    try {
      runs.push(await ingestTopic(db, topic, options));
    } catch (error) {
      if (error instanceof TopicBusyError || error instanceof RunLostError) {
        busy.push({ topic: topic.slug, error });
      } else {
        unexpected.push(error);
      }
    }
  }
  if (unexpected.length > 0) throw unexpected[0];
  if (runs.length === 0 && busy[0]) throw busy[0].error;
  for (const { topic, error } of busy) {
    options.onProgress?.({ step: 'busy', topic, message: error.message });
  }
  return runs;
}
