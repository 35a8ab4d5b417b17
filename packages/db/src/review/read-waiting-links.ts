import type { LinkDetail } from '@touchstone/evidence';
import type { Db } from '../connect.ts';
import { detailInclude, toLinkDetails } from '../links/link-detail.ts';

/** The links by id, as their editor needs them. */
export async function readWaitingLinks(
  db: Db,
  ids: readonly string[],
  { now }: { now: Date },
): Promise<Map<string, LinkDetail>> {
  if (ids.length === 0) return new Map();
  const rows = await db.evidenceLink.findMany({
    where: { id: { in: [...ids] } },
    include: detailInclude,
  });
  const links = await toLinkDetails(db, rows, now);
  return new Map(links.map((link) => [link.id, link]));
}
