import type { QueueItem } from '@touchstone/evidence';
import type { Db } from '../connect.ts';

type Tray = Pick<Extract<QueueItem, { kind: 'tray' }>, 'document' | 'weak' | 'orphaned'>;

/** By slug: how many of a text's claims are perhaps elsewhere now, and how many nowhere. */
export async function readTrays(db: Db, slugs: readonly string[]): Promise<Map<string, Tray>> {
  if (slugs.length === 0) return new Map();
  const documents = await db.document.findMany({
    where: { slug: { in: [...slugs] } },
    select: {
      slug: true,
      title: true,
      claims: {
        where: { retiredAt: null, anchorState: { not: 'anchored' } },
        select: { anchorState: true },
      },
    },
  });
  return new Map(
    documents.map(({ slug, title, claims }) => {
      const weak = claims.filter(({ anchorState }) => anchorState === 'weak').length;
      return [slug, { document: { slug, title }, weak, orphaned: claims.length - weak }];
    }),
  );
}
