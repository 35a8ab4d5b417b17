import type { Db } from '../connect.ts';

/** Says that PubMed is being asked; the search, or undefined where nobody waits for it any more. */
export async function beginSearchTrial(db: Db, id: string): Promise<string | undefined> {
  const open = { id, status: { in: ['waiting', 'asking'] } };
  const { count } = await db.searchTrial.updateMany({ where: open, data: { status: 'asking' } });
  if (count === 0) return undefined;
  return (await db.searchTrial.findUnique({ where: { id } }))?.query;
}
