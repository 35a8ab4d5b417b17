import type { Acceptance } from './accept-search.ts';
import type { Db } from './connect.ts';

/** What operators have accepted of this very search, newest first. */
export async function readAcceptances(
  db: Db,
  { topic, query }: { topic: string; query: string },
): Promise<Acceptance[]> {
  const rows = await db.searchAcceptance.findMany({
    where: { topicSlug: topic, query },
    orderBy: { acceptedAt: 'desc' },
  });
  return rows.map((row) => ({
    query: row.query,
    queryTranslation: row.queryTranslation ?? undefined,
    objections: row.objections,
    searchCount: row.searchCount,
    acceptedAt: row.acceptedAt.toISOString(),
    acceptedBy: row.acceptedBy,
  }));
}
