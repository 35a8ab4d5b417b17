import { type DatabasePlace, type Db, poolConfig } from '../connect.ts';
import { loadStarter } from './load-starter.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { type Upgrade, upgradeUnlocked } from './upgrade-unlocked.ts';

/**
 * Brings a reachable database up to date: migrations, after a backup where there is something to
 * lose, then the starter evidence if it is empty. Processes that start together take turns.
 */
export async function prepareDatabase(
  db: Db,
  place: DatabasePlace,
  { now = new Date(), folder }: { now?: Date; folder?: string } = {},
): Promise<Upgrade & { documents: string[] }> {
  const pool = poolConfig(place);
  return oneAtATime(pool, async () => {
    const upgrade = await upgradeUnlocked(pool, { dataDir: place.dataDir, now, folder });
    return { ...upgrade, documents: await loadStarter(db, { now }) };
  });
}
