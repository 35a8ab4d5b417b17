import type { Db } from './connect.ts';

/** PubMed's translation of a search, as it was last believed. */
export interface BelievedReading {
  queryTranslation: string;
  at: Date;
}

/**
 * How PubMed read this very search when a run last believed it, or somebody accepted it, whichever
 * is later; undefined where neither has been.
 */
export async function readBelievedReading(
  db: Db,
  { topic, query }: { topic: string; query: string },
): Promise<BelievedReading | undefined> {
  const known = { topicSlug: topic, query, queryTranslation: { not: null } };
  const run = await db.ingestRun.findFirst({
    where: { ...known, objections: { isEmpty: true } },
    orderBy: { startedAt: 'desc' },
    select: { queryTranslation: true, startedAt: true },
  });
  const accepted = await db.searchAcceptance.findFirst({
    where: known,
    orderBy: { acceptedAt: 'desc' },
    select: { queryTranslation: true, acceptedAt: true },
  });
  const readings = [
    ...(run?.queryTranslation
      ? [{ queryTranslation: run.queryTranslation, at: run.startedAt }]
      : []),
    ...(accepted?.queryTranslation
      ? [{ queryTranslation: accepted.queryTranslation, at: accepted.acceptedAt }]
      : []),
  ];
  return readings.sort((one, other) => other.at.getTime() - one.at.getTime())[0];
}
