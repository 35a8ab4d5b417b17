import { type DatabasePlace, poolConfig } from '../connect.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { type Upgrade, upgradeUnlocked } from './upgrade-unlocked.ts';

/**
 * Applies the migrations that a database lacks, after a backup where there is something to lose.
 * @throws BackupError where that fails, and MigrationError; the backup is there then.
 */
export async function upgradeDatabase(place: DatabasePlace, now = new Date()): Promise<Upgrade> {
  const pool = poolConfig(place);
  return oneAtATime(pool, () => upgradeUnlocked(pool, { dataDir: place.dataDir, now }));
}
