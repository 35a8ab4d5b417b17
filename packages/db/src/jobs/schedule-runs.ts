import type { Db } from '../connect.ts';
import { claimDue, listDueTopics } from '../list-due-topics.ts';
import type { Jobs } from './open-jobs.ts';
import { ingestQueue } from './queues.ts';

/**
 * Queues the ingest of every topic that is due. Noting it and queueing are one transaction, so that
 * a due instant is neither lost nor queued twice, however many workers look at once. A topic whose
 * former job is still queued or active gets no second one: that one's run will do.
 * @returns the slugs of the topics that were queued.
 */
export async function scheduleRuns(db: Db, jobs: Jobs, now: Date): Promise<string[]> {
  const queued: string[] = [];
  for (const topic of await listDueTopics(db, now)) {
    const job = { topic: topic.slug, trigger: 'schedule' } as const;
    const sent = await db.$transaction(
      async (transaction) =>
        (await claimDue(transaction, topic, now)) && jobs.send(ingestQueue, job, transaction),
    );
    if (sent) queued.push(topic.slug);
  }
  return queued;
}
