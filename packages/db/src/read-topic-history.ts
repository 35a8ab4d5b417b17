import type { Db } from './connect.ts';
import type { IngestRun } from './generated/client.ts';
import { toIsoDate } from './iso-date.ts';

/** What a topic's next run is planned by. */
export interface TopicHistory {
  fullEveryDays: number;
  overlapDays: number;
  collapseBelow: number;
  /** When the last full run of this very search began that succeeded. */
  lastFullAt?: Date | undefined;
  /** ISO day up to which everything that entered PubMed or was revised there has been fetched. */
  coveredUntil?: string | undefined;
  /** How many records the search last counted in earnest: at a success, or when it was accepted. */
  lastCount?: { count: number; at: Date } | undefined;
}

/** Reads what earlier runs of a topic's search have done. */
export async function readTopicHistory(
  db: Db,
  { slug, query }: { slug: string; query: string },
): Promise<TopicHistory> {
  const { fullEveryDays, overlapDays, collapseBelow } = await db.topic.findUniqueOrThrow({
    where: { slug },
  });
  const settings = { fullEveryDays, overlapDays, collapseBelow };
  const lastCount = await readLastCount(db, { slug, query });
  const succeeded = { topicSlug: slug, query, status: 'succeeded' };
  const full = await db.ingestRun.findFirst({
    where: { ...succeeded, kind: 'full' },
    orderBy: { startedAt: 'desc' },
  });
  if (!full) return { ...settings, lastCount };
  const windows = await db.ingestRun.findMany({
    where: { ...succeeded, kind: 'incremental', startedAt: { gte: full.startedAt } },
    orderBy: { startedAt: 'asc' },
    select: { windowFrom: true, windowTo: true, startedAt: true },
  });
  const coveredUntil = windows.reduce(extend, dayOf(full.startedAt));
  return { ...settings, lastCount, lastFullAt: full.startedAt, coveredUntil };
}

/**
 * A window that begins later than what is covered leaves a gap and covers nothing. None covers more
 * than the day on which it was searched, wherever it ends.
 */
function extend(
  covered: string,
  run: Pick<IngestRun, 'windowFrom' | 'windowTo' | 'startedAt'>,
): string {
  const from = toIsoDate(run.windowFrom);
  const to = toIsoDate(run.windowTo);
  if (from === undefined || to === undefined || from > covered) return covered;
  const [end = covered] = [to, dayOf(run.startedAt)].sort();
  return end > covered ? end : covered;
}

async function readLastCount(db: Db, { slug, query }: { slug: string; query: string }) {
  const run = await db.ingestRun.findFirst({
    where: { topicSlug: slug, status: 'succeeded', kind: { in: ['full', 'incremental'] } },
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

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}
