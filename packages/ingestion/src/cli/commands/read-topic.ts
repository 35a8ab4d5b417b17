import { type Db, listTopicStates } from '@touchstone/db';
import type { TopicState } from '@touchstone/evidence';
import { UnknownTopicError } from '../../ingest/unknown-topic-error.ts';

/** A topic by its slug. Throws UnknownTopicError, which names the ones that there are. */
export async function readTopic(db: Db, slug: string, now: Date): Promise<TopicState> {
  const topics = await listTopicStates(db, { now });
  const topic = topics.find((one) => one.slug === slug);
  if (topic) return topic;
  throw new UnknownTopicError(
    slug,
    topics.map((one) => one.slug),
  );
}
