import type { LinkDetail } from '@touchstone/evidence';
import { hasOtherEditor } from '../access/list-active-editors.ts';
import type { Db } from '../connect.ts';
import { detailInclude, toLinkDetails } from './link-detail.ts';

const most = 25;

/** What somebody put forward or accepted, and what waits for another editor while there is none. */
export async function listStuckLinks(
  db: Db,
  { by, now = new Date() }: { by: string; now?: Date },
): Promise<LinkDetail[]> {
  if (await hasOtherEditor(db, { id: by, now })) return [];
  const rows = await db.evidenceLink.findMany({
    where: {
      AND: [
        { OR: [{ status: 'proposed' }, { pendingBy: { not: null } }] },
        { OR: [{ statedBy: by }, { decisions: { some: { by, undoneAt: null } } }] },
      ],
      claim: { retiredAt: null, document: { twoPerson: true } },
    },
    include: detailInclude,
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: most,
  });
  return (await toLinkDetails(db, rows, now)).filter(({ noOtherEditor }) => noOtherEditor);
}
