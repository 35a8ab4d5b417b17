import { poolConfig } from '@touchstone/db';
import { openAlone } from '@touchstone/db/open';
import type { Environment } from './environment.ts';

/** The server, or the embedded database, which nobody else sees before all is in it. */
export async function reachAlone(place: Environment, purpose: string) {
  if (place.databaseUrl) return { pool: poolConfig(place), close: async () => undefined };
  return openAlone(place.dataDir, { purpose });
}
