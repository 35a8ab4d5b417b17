import { latestCredible } from './clock-slack.ts';
import type { Db } from './connect.ts';
import type { IngestRun } from './generated/client.ts';
import { toIsoDate } from './iso-date.ts';

/** How far a topic's successes have come. */
interface Coverage {
  /** When the last full run that succeeded began. */
  fullAt: Date;
  /** ISO day up to which everything that entered PubMed or was revised there has been fetched. */
  until: string;
  /** When the last run ended that left nothing out up to its own day. */
  keptUpAt?: Date | undefined;
}

interface Searched {
  topic: string;
  /** Where only runs of this very search count. */
  query?: string | undefined;
  now: Date;
}

/**
 * Reads what a topic's runs have covered, from its last full one on; undefined before one succeeded.
 * A run over chosen days counts as far as it continues what is covered.
 */
export async function readCoverage(
  db: Db,
  { topic: topicSlug, query, now }: Searched,
): Promise<Coverage | undefined> {
  const until = latestCredible(now);
  const succeeded = { topicSlug, query, status: 'succeeded' };
  const full = await db.ingestRun.findFirst({
    where: { ...succeeded, kind: 'full', startedAt: { lte: until } },
    orderBy: { startedAt: 'desc' },
    select: { startedAt: true, finishedAt: true },
  });
  if (!full) return undefined;
  const windows = await db.ingestRun.findMany({
    where: { ...succeeded, kind: 'incremental', startedAt: { gte: full.startedAt, lte: until } },
    orderBy: { startedAt: 'asc' },
    select: { windowFrom: true, windowTo: true, startedAt: true, finishedAt: true },
  });
  const { startedAt: fullAt, finishedAt } = full;
  const start = { fullAt, until: dayOf(fullAt), keptUpAt: finishedAt ?? undefined };
  return windows.reduce(extend, start);
}

type Window = Pick<IngestRun, 'windowFrom' | 'windowTo' | 'startedAt' | 'finishedAt'>;

/**
 * A window that begins later than what is covered leaves a gap and covers nothing. None covers more
 * than the day on which it was searched, wherever it ends.
 */
function extend(covered: Coverage, run: Window): Coverage {
  const from = toIsoDate(run.windowFrom);
  const to = toIsoDate(run.windowTo);
  if (from === undefined || to === undefined || from > covered.until) return covered;
  const day = dayOf(run.startedAt);
  const keptUpAt = to >= day && run.finishedAt ? run.finishedAt : covered.keptUpAt;
  const [end = day] = [to, day].sort();
  if (end <= covered.until) return { ...covered, keptUpAt };
  return { ...covered, keptUpAt, until: end };
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}
