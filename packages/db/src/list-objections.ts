import { latestCredible } from './clock-slack.ts';
import type { Db } from './connect.ts';

/** Why a topic's last run stopped before it fetched anything, and whether that is settled. */
export interface SearchObjection {
  topic: string;
  runId: string;
  /** What PubMed did to the search, a sentence each. */
  objections: string[];
  queryTranslation?: string | undefined;
  searchCount?: number | undefined;
  /** An operator's word since then, as an ISO instant and a name; the next run goes on. */
  accepted?: { at: string; by: string } | undefined;
}

/** The topics whose last run objected to what PubMed made of their search. */
export async function listObjections(
  db: Db,
  { now = new Date() }: { now?: Date } = {},
): Promise<SearchObjection[]> {
  const topics = await db.topic.findMany({ select: { slug: true }, orderBy: { slug: 'asc' } });
  const all = await Promise.all(topics.map(({ slug }) => readObjection(db, slug, now)));
  return all.filter((objection) => objection !== undefined);
}

async function readObjection(
  db: Db,
  topicSlug: string,
  now: Date,
): Promise<SearchObjection | undefined> {
  const run = await db.ingestRun.findFirst({
    where: {
      ...{ topicSlug, kind: { in: ['full', 'incremental'] } },
      startedAt: { lte: latestCredible(now) },
    },
    orderBy: { startedAt: 'desc' },
    select: {
      id: true,
      startedAt: true,
      query: true,
      objections: true,
      queryTranslation: true,
      searchCount: true,
      topic: { select: { query: true } },
    },
  });
  // A search that was changed since is another search: what was said of the former is over.
  if (!run || run.objections.length === 0 || run.query !== run.topic?.query) return undefined;
  const acceptance = await db.searchAcceptance.findFirst({
    where: { topicSlug, acceptedAt: { gt: run.startedAt } },
    orderBy: { acceptedAt: 'desc' },
  });
  return {
    topic: topicSlug,
    runId: run.id,
    objections: run.objections,
    queryTranslation: run.queryTranslation ?? undefined,
    searchCount: run.searchCount ?? undefined,
    accepted: acceptance
      ? { at: acceptance.acceptedAt.toISOString(), by: acceptance.acceptedBy }
      : undefined,
  };
}
