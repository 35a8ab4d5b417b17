import { type Db, listTopics, type TopicSearch } from '@touchstone/db';
import { UnknownTopicError } from './unknown-topic-error.ts';

/** The topic of that slug, disabled or not, or else all that are enabled. @throws UnknownTopicError */
export async function chooseTopics(db: Db, slug: string | undefined): Promise<TopicSearch[]> {
  const topics = await listTopics(db);
  if (slug === undefined) return topics.filter(({ enabled }) => enabled);
  const chosen = topics.filter((topic) => topic.slug === slug);
  if (chosen.length > 0) return chosen;
  throw new UnknownTopicError(
    slug,
    topics.map((topic) => topic.slug),
  );
}
