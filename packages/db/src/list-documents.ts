import type { DocumentSummary } from '@touchstone/evidence';
import type { Db } from './connect.ts';

export async function listDocuments(db: Db): Promise<DocumentSummary[]> {
  const rows = await db.document.findMany({
    orderBy: { title: 'asc' },
    include: {
      versions: { orderBy: { number: 'desc' }, take: 1, select: { number: true } },
      _count: { select: { claims: { where: { retiredAt: null } } } },
    },
  });
  return rows.map(({ slug, title, versions, _count }) => ({
    slug,
    title,
    version: versions[0]?.number ?? 0,
    claims: _count.claims,
  }));
}
