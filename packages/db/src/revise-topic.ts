import type { Actor } from '@touchstone/evidence';
import { requirePermission } from './access/require-permission.ts';
import { logActivity } from './activity/log-activity.ts';
import { checkTopic } from './check-topic.ts';
import type { Db } from './connect.ts';
import { TopicError } from './topic-error.ts';
import { type TopicRevision, topicRevisionSchema } from './topic-settings.ts';

export interface ReviseTopic {
  /** What is left out stays as it is. */
  changes: TopicRevision;
  by: Actor;
  now?: Date;
}

/**
 * Changes the settings of a topic, with an activity that says from what to what. A due instant of a
 * new schedule that has passed since the last scheduled run counts as missed: it runs once, soon.
 * @returns the fields that changed. @throws AccessError, TopicError
 */
export async function reviseTopic(
  db: Db,
  slug: string,
  { changes, by, now = new Date() }: ReviseTopic,
): Promise<string[]> {
  requirePermission(by, 'edit-topics');
  return db.$transaction(async (transaction) => {
    const topic = await transaction.topic.findUnique({ where: { slug } });
    if (!topic) throw new TopicError({ slug: `There is no topic "${slug}".` });
    const checked = Object.entries(checkTopic(topicRevisionSchema, changes, topic));
    const before: Record<string, unknown> = topic;
    const changed = checked.filter(
      ([field, value]) => value !== undefined && value !== before[field],
    );
    if (changed.length === 0) return [];
    const after = Object.fromEntries(changed);
    await transaction.topic.update({ where: { slug }, data: after, select: { slug: true } });
    const replaced = Object.fromEntries(changed.map(([field]) => [field, before[field]]));
    const change = { action: 'revise', objectType: 'topic', objectId: slug } as const;
    await logActivity(transaction, [{ ...change, before: replaced, after }], { by, now });
    return changed.map(([field]) => field);
  });
}
