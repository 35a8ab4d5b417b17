import type { Db } from '../connect.ts';
import { listActiveEditors } from './list-active-editors.ts';

/** Titles of the texts that ask for two people while there are fewer editors than that. */
export async function listStuckTexts(
  db: Db,
  { now = new Date() }: { now?: Date } = {},
): Promise<string[]> {
  if ((await listActiveEditors(db, now)).length > 1) return [];
  const rows = await db.document.findMany({
    where: { twoPerson: true },
    select: { title: true },
    orderBy: { title: 'asc' },
  });
  return rows.map(({ title }) => title);
}
