import { type DatabasePlace, type Db, poolConfig } from '../connect.ts';
import { loadStarter } from './load-starter.ts';
import { migrate } from './migrate.ts';

/** Brings a reachable database up to date: migrations, then the starter evidence if it is empty. */
export async function prepareDatabase(
  db: Db,
  place: DatabasePlace,
): Promise<{ migrations: string[]; documents: string[] }> {
  const migrations = await migrate(poolConfig(place));
  return { migrations, documents: await loadStarter(db) };
}
