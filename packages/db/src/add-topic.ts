import type { Actor } from '@touchstone/evidence';
import { requirePermission } from './access/require-permission.ts';
import { logActivity } from './activity/log-activity.ts';
import { checkTopic } from './check-topic.ts';
import type { Db, Transaction } from './connect.ts';
import { TopicError } from './topic-error.ts';
import { type NewTopic, newTopicSchema } from './topic-settings.ts';

/** Every night, as the database's own defaults have it. */
const usual = { schedule: '0 3 * * *', timeZone: 'UTC' };

export interface AddTopic {
  topic: NewTopic;
  /** Documents that subscribe to it; their slugs. */
  documents?: readonly string[];
  by: Actor;
  now?: Date;
}

/** Adds a topic. It is due at once, since it has never run. @throws AccessError, TopicError */
export async function addTopic(db: Db, { topic, documents = [], by, now = new Date() }: AddTopic) {
  requirePermission(by, 'edit-topics');
  const data = checkTopic(newTopicSchema, topic, usual);
  const { slug } = data;
  await db.$transaction(async (transaction) => {
    const { count } = await transaction.topic.createMany({ data: [data], skipDuplicates: true });
    if (count === 0) throw new TopicError({ slug: `There is a topic "${slug}" already.` });
    await checkDocuments(transaction, documents);
    const documentTopics = documents.map((documentSlug) => ({ documentSlug, topicSlug: slug }));
    await transaction.documentTopic.createMany({ data: documentTopics });
    const after = { ...data, documents: [...documents] };
    const change = { action: 'add', objectType: 'topic', objectId: slug, after } as const;
    await logActivity(transaction, [change], { by, now });
  });
}

async function checkDocuments(transaction: Transaction, slugs: readonly string[]): Promise<void> {
  const rows = await transaction.document.findMany({ select: { slug: true } });
  const known = rows.map(({ slug }) => slug);
  const unknown = slugs.filter((slug) => !known.includes(slug));
  if (unknown.length === 0) return;
  const choice = known.length > 0 ? ` Choose among: ${known.join(', ')}.` : '';
  throw new TopicError({ documents: `There is no document "${unknown.join('", "')}".${choice}` });
}
