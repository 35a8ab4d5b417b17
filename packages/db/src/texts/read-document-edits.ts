import type { DocumentEdits } from '@touchstone/evidence';
import type { Db } from '../connect.ts';

/** What an editor of a document needs beside its text; undefined where there is none. */
export async function readDocumentEdits(db: Db, slug: string): Promise<DocumentEdits | undefined> {
  const row = await db.document.findUnique({
    where: { slug },
    include: {
      topics: {
        select: { topic: { select: { slug: true, title: true } } },
        orderBy: { topicSlug: 'asc' },
      },
      versions: { select: { number: true }, orderBy: { number: 'desc' }, take: 1 },
    },
  });
  if (!row) return undefined;
  const counts = await db.claim.groupBy({
    by: ['anchorState'],
    where: { documentSlug: slug, retiredAt: null },
    _count: true,
  });
  const count = (state: string) =>
    counts.find(({ anchorState }) => anchorState === state)?._count ?? 0;
  return {
    ...{ slug, title: row.title, revision: row.revision, twoPerson: row.twoPerson },
    version: row.versions[0]?.number ?? 0,
    reviewEveryDays: row.reviewEveryDays ?? undefined,
    topics: row.topics.map(({ topic }) => topic),
    tray: { weak: count('weak'), orphaned: count('orphaned') },
  };
}
