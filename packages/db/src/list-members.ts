import type { Pmid } from '@touchstone/evidence';
import type { Db } from './connect.ts';

/** PMIDs that a topic's search has found and that have not left it since. */
export async function listMembers(db: Db, topic: string): Promise<Pmid[]> {
  const rows = await db.topicMember.findMany({
    where: { topicSlug: topic, leftAt: null },
    select: { pmid: true },
    orderBy: { pmid: 'asc' },
  });
  return rows.map(({ pmid }) => pmid);
}
