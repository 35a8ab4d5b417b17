import type { TopicState } from '@touchstone/evidence';
import type { Db } from './connect.ts';
import { toRunView } from './run-row.ts';

/** Each topic with its last run and the end of its last successful one. */
export async function listTopicStates(db: Db): Promise<TopicState[]> {
  const topics = await db.topic.findMany({ orderBy: { slug: 'asc' } });
  return Promise.all(
    topics.map(async (topic) => {
      const [last, success] = await Promise.all([
        db.ingestRun.findFirst({
          where: { topicSlug: topic.slug },
          orderBy: { startedAt: 'desc' },
        }),
        db.ingestRun.findFirst({
          where: { topicSlug: topic.slug, status: 'succeeded' },
          orderBy: { finishedAt: 'desc' },
          select: { finishedAt: true },
        }),
      ]);
      return {
        ...topic,
        lastSuccess: success?.finishedAt?.toISOString(),
        lastRun: last ? toRunView(last) : undefined,
      };
    }),
  );
}
