import type { PoolConfig } from 'pg';
import { withTransaction, writing } from '../copy/with-transaction.ts';

/** Any number that nobody else locks on a server; this one is Touchstone's. */
const lockNumber = 8_687_863;

/**
 * Does `work` while no other process does such work on the same database: of several workers that
 * start with a new version, one migrates, and the others wait for it. To the schema engine, a
 * migration that another process has begun looks like one that failed.
 *
 * The lock is held by a transaction that does nothing else, so it ends with its process. The
 * embedded database needs none, for its folder is locked; nor could its only session hold one.
 */
export async function oneAtATime<T>(pool: PoolConfig, work: () => Promise<T>): Promise<T> {
  if (pool.connectionString === undefined) return work();
  return withTransaction(pool, writing, async (client) => {
    await client.query('SET LOCAL idle_in_transaction_session_timeout TO 0');
    await client.query('SELECT pg_advisory_xact_lock($1)', [lockNumber]);
    return work();
  });
}
