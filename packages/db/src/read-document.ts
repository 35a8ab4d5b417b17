import type { DocumentView } from '@touchstone/evidence';
import { countableSelect, toClaimInText } from './claim-in-text.ts';
import type { Db } from './connect.ts';

/** A document's newest version with its claims in the order of the text; undefined where there is none. */
export async function readDocument(db: Db, slug: string): Promise<DocumentView | undefined> {
  const version = await db.documentVersion.findFirst({
    where: { documentSlug: slug },
    orderBy: { number: 'desc' },
    include: {
      document: true,
      claims: {
        where: { retiredAt: null, anchorState: 'anchored' },
        orderBy: [{ startsAt: 'asc' }, { endsAt: 'desc' }, { id: 'asc' }],
        include: { links: { select: countableSelect } },
      },
    },
  });
  if (!version) return undefined;
  return {
    slug,
    title: version.document.title,
    version: version.number,
    text: version.text,
    claims: version.claims.map(toClaimInText),
  };
}
