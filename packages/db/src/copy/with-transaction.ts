import pg from 'pg';

/** What every reading and writing of texts relies on, whatever the server is set to. */
const sameTextEverywhere = `
  SET LOCAL TimeZone TO 'UTC';
  SET LOCAL DateStyle TO 'ISO, YMD';
  SET LOCAL extra_float_digits TO 1;
  SET LOCAL bytea_output TO 'hex';
  SET LOCAL search_path TO public`;

/** A snapshot that nothing changes under, for as long as the reading takes. */
export const snapshot = 'ISOLATION LEVEL REPEATABLE READ READ ONLY';
export const writing = 'ISOLATION LEVEL READ COMMITTED';

/** Lends `work` a connection of its own, inside one transaction that its failure undoes. */
export async function withTransaction<T>(
  pool: pg.PoolConfig,
  mode: typeof snapshot | typeof writing,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client(pool);
  // A connection that is lost while it rests says so here too; the next query fails anyway.
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query(`BEGIN ${mode}`);
    await client.query(sameTextEverywhere);
    const result = await work(client);
    await client.query('COMMIT');
    return result;
  } finally {
    // Ending the connection rolls back what was not committed.
    await client.end();
  }
}
