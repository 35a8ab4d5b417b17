import type { SearchTrialView } from '@touchstone/evidence';
import type { Db } from '../connect.ts';
import { toSearchTrial } from './search-trial-row.ts';

/** What PubMed makes of a search, as far as a worker has asked; undefined once it is a day old. */
export async function readSearchTrial(db: Db, id: string): Promise<SearchTrialView | undefined> {
  const row = await db.searchTrial.findUnique({ where: { id } });
  return row ? toSearchTrial(row) : undefined;
}
