import { lastDue, nextDue, type TopicState } from '@touchstone/evidence';
import type { Db } from './connect.ts';
import type { Topic } from './generated/client.ts';
import { runInclude, toRunView } from './run-row.ts';

/** Each topic with its schedule, its last run and the end of its last successful one. */
export async function listTopicStates(
  db: Db,
  { now = new Date() }: { now?: Date } = {},
): Promise<TopicState[]> {
  const topics = await db.topic.findMany({ orderBy: { slug: 'asc' } });
  return Promise.all(topics.map((topic) => readState(db, topic, now)));
}

async function readState(db: Db, topic: Topic, now: Date): Promise<TopicState> {
  const topicSlug = topic.slug;
  const [last, success, missing, rejects] = await Promise.all([
    db.ingestRun.findFirst({
      where: { topicSlug },
      orderBy: { startedAt: 'desc' },
      include: runInclude,
    }),
    db.ingestRun.findFirst({
      where: { topicSlug, status: 'succeeded' },
      orderBy: { finishedAt: 'desc' },
      select: { finishedAt: true },
    }),
    db.missingRecord.count({ where: { topicSlug } }),
    db.reject.count({ where: { run: { topicSlug }, resolvedAt: null } }),
  ]);
  const { scheduledAt: _, ...settings } = topic;
  return {
    ...settings,
    lastDue: topic.enabled ? lastDue(topic, now)?.toISOString() : undefined,
    nextDue: topic.enabled ? nextDue(topic, now)?.toISOString() : undefined,
    missing,
    rejects,
    lastSuccess: success?.finishedAt?.toISOString(),
    lastRun: last ? toRunView(last) : undefined,
  };
}
