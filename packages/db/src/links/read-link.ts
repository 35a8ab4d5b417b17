import type { LinkDetail } from '@touchstone/evidence';
import type { Db } from '../connect.ts';
import { detailInclude, toLinkDetails } from './link-detail.ts';

/** A link as its editor needs it, whatever its status; undefined where there is none. */
export async function readLink(
  db: Db,
  id: string,
  { now = new Date() }: { now?: Date } = {},
): Promise<LinkDetail | undefined> {
  const row = await db.evidenceLink.findUnique({ where: { id }, include: detailInclude });
  if (!row) return undefined;
  const [detail] = await toLinkDetails(db, [row], now);
  return detail;
}
