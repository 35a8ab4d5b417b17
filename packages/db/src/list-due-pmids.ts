import type { Pmid } from '@touchstone/evidence';
import type { Db } from './connect.ts';

/**
 * PMIDs that a topic's run asks for again, found or not: those that did not come, and those whose
 * record could not be read. What was asked for by PMID is every topic's. The unreadable records of
 * NLM's files are nobody's: there may be thousands, and a topic that finds one asks for it anyway.
 */
export async function listDuePmids(
  db: Db,
  topic: string,
): Promise<{ missing: Pmid[]; rejected: Pmid[] }> {
  const missing = await db.missingRecord.findMany({
    where: { OR: [{ topicSlug: topic }, { topicSlug: null }] },
    select: { pmid: true },
    orderBy: { pmid: 'asc' },
  });
  const ofTopic = { OR: [{ topicSlug: topic }, { topicSlug: null, kind: 'pmids' }] };
  const rejects = await db.reject.findMany({
    where: { run: ofTopic, resolvedAt: null, pmid: { not: null } },
    select: { pmid: true },
    distinct: ['pmid'],
    orderBy: { pmid: 'asc' },
  });
  return {
    missing: missing.map(({ pmid }) => pmid),
    rejected: rejects.flatMap(({ pmid }) => pmid ?? []),
  };
}
