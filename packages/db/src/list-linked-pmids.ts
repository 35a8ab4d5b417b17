import type { Pmid } from '@touchstone/evidence';
import type { Db } from './connect.ts';

/**
 * PMIDs of the reports that claims rest on (of every document, or of those that subscribe to a
 * topic). An ingest fetches them whether or not its search finds them. The other reports of a linked
 * study belong to them, and starter reports that no claim rests on.
 */
export async function listLinkedPmids(db: Db, topic?: string): Promise<Pmid[]> {
  const document = topic ? { topics: { some: { topicSlug: topic } } } : {};
  const links = { some: { claim: { document }, status: { in: ['proposed', 'accepted'] } } };
  const rows = await db.report.findMany({
    where: {
      // PubMed knows nothing of a source that an editor wrote down by hand.
      origin: { not: 'editor' },
      OR: [
        { links },
        { study: { reports: { some: { links } } } },
        { origin: 'starter', links: { none: {} } },
      ],
    },
    select: { pmid: true },
    orderBy: { pmid: 'asc' },
  });
  return rows.map(({ pmid }) => pmid);
}
