import { latestCredible } from './clock-slack.ts';
import type { Db, Transaction } from './connect.ts';
import { dueSince } from './due-topic.ts';

/** A topic that wants a run. */
export interface DueTopic {
  slug: string;
  /** What `claimDue` compares, so that of two workers one wins. */
  scheduledAt: Date | null;
}

/** So many failures in a row are told apart; the pause between them grows no further. */
const rememberedRuns = 8;

/** The topics whose schedule is kept and that want a run which no job stands for yet. */
export async function listDueTopics(db: Db, now: Date): Promise<DueTopic[]> {
  const topics = await db.topic.findMany({
    where: { enabled: true },
    orderBy: { slug: 'asc' },
    select: {
      ...{ slug: true, schedule: true, timeZone: true, scheduledAt: true },
      runs: {
        where: { startedAt: { lte: latestCredible(now) } },
        orderBy: { startedAt: 'desc' },
        take: rememberedRuns,
        select: {
          ...{ status: true, trigger: true, objections: true },
          ...{ startedAt: true, finishedAt: true },
        },
      },
    },
  });
  return topics.filter((topic) => dueSince(topic, now) !== undefined);
}

/** Notes that a topic's due run has its job; false where another worker was first. */
export async function claimDue(
  transaction: Transaction,
  { slug, scheduledAt }: DueTopic,
  now: Date,
): Promise<boolean> {
  const { count } = await transaction.topic.updateMany({
    where: { slug, scheduledAt, enabled: true },
    data: { scheduledAt: now },
  });
  return count === 1;
}
