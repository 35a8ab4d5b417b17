import type { Db } from '../connect.ts';

/** The revisions of a document's claims, by their ids: what a form says that its editor saw. */
export async function readClaimRevisions(db: Db, slug: string): Promise<Record<string, number>> {
  const rows = await db.claim.findMany({
    where: { documentSlug: slug, retiredAt: null },
    select: { id: true, revision: true },
  });
  return Object.fromEntries(rows.map(({ id, revision }) => [id, revision]));
}
