import { type Db, interruptStaleRuns, listTopics } from '@touchstone/db';
import type { Pmid, RunView } from '@touchstone/evidence';
import { type EutilsSettings, openEutils } from '../eutils/open-eutils.ts';
import type { IngestOptions } from './ingest-options.ts';
import { ingestPmids } from './ingest-pmids.ts';
import { ingestTopic } from './ingest-topic.ts';
import { UnknownTopicError } from './unknown-topic-error.ts';

export interface IngestAllOptions extends Omit<IngestOptions, 'eutils'> {
  eutils: Omit<EutilsSettings, 'signal' | 'onWait'>;
  /** One topic instead of all; its slug. */
  topic?: string;
  /** These records instead of any topic. */
  pmids?: readonly Pmid[];
}

/**
 * Ingests every topic, one after the other so that they share one rate limit, or what was chosen.
 * A topic that fails does not keep the others from their turn. Throws UnknownTopicError.
 */
export async function ingestAll(db: Db, options: IngestAllOptions): Promise<RunView[]> {
  const { signal, onProgress, now = () => new Date() } = options;
  const topics = await chooseTopics(db, options);
  await interruptStaleRuns(db, { now: now() });
  const eutils = openEutils({
    now,
    ...options.eutils,
    signal,
    onWait: (wait) => onProgress?.({ step: 'wait', ...wait }),
  });
  const shared = { ...options, eutils };
  const runs: RunView[] = [];
  try {
    if (options.pmids) return [await ingestPmids(db, options.pmids, shared)];
    for (const topic of topics) {
      if (!signal?.aborted) runs.push(await ingestTopic(db, topic, shared));
    }
    return runs;
  } finally {
    eutils.close();
  }
}

async function chooseTopics(db: Db, { topic, pmids }: IngestAllOptions) {
  if (pmids) return [];
  const topics = await listTopics(db);
  if (topic === undefined) return topics;
  const chosen = topics.filter(({ slug }) => slug === topic);
  if (chosen.length === 0)
    throw new UnknownTopicError(
      topic,
      topics.map(({ slug }) => slug),
    );
  return chosen;
}
