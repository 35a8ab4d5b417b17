import { latestCredible } from './clock-slack.ts';
import type { Db } from './connect.ts';
import { readCoverage } from './read-coverage.ts';

/** What a topic's next run is planned by. */
export interface TopicHistory {
  fullEveryDays: number;
  overlapDays: number;
  collapseBelow: number;
  /** When the last full run of this very search began that succeeded. */
  lastFullAt?: Date | undefined;
  /** ISO day up to which everything that entered PubMed or was revised there has been fetched. */
  coveredUntil?: string | undefined;
  /** How many records this very search last counted in earnest: at a success, or when accepted. */
  lastCount?: { count: number; at: Date } | undefined;
}

/**
 * Reads what earlier runs of a topic's search have done. One that is dated later than now counts for
 * nothing until then, and the search is taken whole again.
 */
export async function readTopicHistory(
  db: Db,
  { slug, query }: { slug: string; query: string },
  now = new Date(),
): Promise<TopicHistory> {
  const { fullEveryDays, overlapDays, collapseBelow } = await db.topic.findUniqueOrThrow({
    where: { slug },
  });
  const settings = { fullEveryDays, overlapDays, collapseBelow };
  const lastCount = await readLastCount(db, { slug, query, now });
  const covered = await readCoverage(db, { topic: slug, query, now });
  if (!covered) return { ...settings, lastCount };
  return { ...settings, lastCount, lastFullAt: covered.fullAt, coveredUntil: covered.until };
}

async function readLastCount(
  db: Db,
  { slug, query, now }: { slug: string; query: string; now: Date },
) {
  const run = await db.ingestRun.findFirst({
    where: {
      ...{ topicSlug: slug, query, status: 'succeeded', kind: { in: ['full', 'incremental'] } },
      startedAt: { lte: latestCredible(now) },
    },
    orderBy: { startedAt: 'desc' },
  });
  const acceptance = await db.searchAcceptance.findFirst({
    where: { topicSlug: slug, query },
    orderBy: { acceptedAt: 'desc' },
  });
  if (acceptance && (!run || acceptance.acceptedAt >= run.startedAt)) {
    return { count: acceptance.searchCount, at: acceptance.acceptedAt };
  }
  // Runs from before the count was kept were all full ones.
  return run ? { count: run.searchCount ?? run.found, at: run.startedAt } : undefined;
}
