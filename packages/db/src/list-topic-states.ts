import { lastDue, nextDue, type TopicState } from '@touchstone/evidence';
import { latestCredible } from './clock-slack.ts';
import type { Db } from './connect.ts';
import type { Topic } from './generated/client.ts';
import { readCoverage } from './read-coverage.ts';
import { runInclude, toRunView } from './run-row.ts';

/** Each topic with its schedule, its last run, and the end of the last one that brought it up to date. */
export async function listTopicStates(
  db: Db,
  { now = new Date() }: { now?: Date } = {},
): Promise<TopicState[]> {
  const topics = await db.topic.findMany({ orderBy: { slug: 'asc' } });
  return Promise.all(topics.map((topic) => readState(db, topic, now)));
}

async function readState(db: Db, topic: Topic, now: Date): Promise<TopicState> {
  const topicSlug = topic.slug;
  const [last, covered, missing, rejects] = await Promise.all([
    db.ingestRun.findFirst({
      where: { topicSlug, startedAt: { lte: latestCredible(now) } },
      orderBy: { startedAt: 'desc' },
      include: runInclude,
    }),
    readCoverage(db, { topic: topicSlug, now }),
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
    lastSuccess: covered?.keptUpAt?.toISOString(),
    lastRun: last ? toRunView(last) : undefined,
  };
}
