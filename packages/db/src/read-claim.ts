import type { ClaimView } from '@touchstone/evidence';
import { toClaimInText } from './claim-in-text.ts';
import type { Db } from './connect.ts';
import { toLinkView } from './link-view.ts';
import { briefSelect } from './report-brief.ts';

/** A claim with its accepted links, newest reports first; undefined where there is none. */
export async function readClaim(db: Db, id: string): Promise<ClaimView | undefined> {
  const row = await db.claim.findUnique({
    where: { id },
    include: {
      document: true,
      version: { select: { number: true } },
      links: {
        where: { status: 'accepted' },
        include: { report: { select: briefSelect } },
        orderBy: [{ report: { publishedYear: 'desc' } }, { reportPmid: 'asc' }, { id: 'asc' }],
      },
    },
  });
  if (!row) return undefined;
  const { slug, title } = row.document;
  return {
    ...toClaimInText(row),
    document: { slug, title, version: row.version.number },
    links: row.links.map(toLinkView),
  };
}
