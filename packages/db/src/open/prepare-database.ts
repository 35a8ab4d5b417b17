import type { DatabasePlace, Db } from '../connect.ts';
import { loadStarter } from './load-starter.ts';
import { type Upgrade, upgradeDatabase } from './upgrade-database.ts';

/**
 * Brings a reachable database up to date: migrations, after a backup where there is something to
 * lose, then the starter evidence if it is empty.
 */
export async function prepareDatabase(
  db: Db,
  place: DatabasePlace,
  options: { now?: Date; folder?: string } = {},
): Promise<Upgrade & { documents: string[] }> {
  const upgrade = await upgradeDatabase(place, options);
  return { ...upgrade, documents: await loadStarter(db) };
}
