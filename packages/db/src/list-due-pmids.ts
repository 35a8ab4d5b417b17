import type { Pmid } from '@touchstone/evidence';
import type { Db } from './connect.ts';

/**
 * PMIDs that a topic's run asks for again, found or not: those that did not come, and those whose
 * record could not be read.
 */
export async function listDuePmids(
  db: Db,
  topic: string,
): Promise<{ missing: Pmid[]; rejected: Pmid[] }> {
  const missing = await db.missingRecord.findMany({
    where: { topicSlug: topic },
    select: { pmid: true },
    orderBy: { pmid: 'asc' },
  });
  const rejects = await db.reject.findMany({
    where: { run: { topicSlug: topic }, resolvedAt: null, pmid: { not: null } },
    select: { pmid: true },
    distinct: ['pmid'],
    orderBy: { pmid: 'asc' },
  });
  return {
    missing: missing.map(({ pmid }) => pmid),
    rejected: rejects.flatMap(({ pmid }) => pmid ?? []),
  };
}
