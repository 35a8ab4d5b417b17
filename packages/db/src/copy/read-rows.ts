import pg, { type Client } from 'pg';
import { z } from 'zod';

/** Rows in memory at a time; a report with its authors and abstract takes some kilobytes. */
const rowsAtATime = 200;

const linesSchema = z.array(z.object({ line: z.string() }));

/** Reads a table of the client's transaction, some rows at a time, each as its line of a backup. */
export async function* readRows(
  client: Client,
  { table, columns }: { table: string; columns: readonly string[] },
): AsyncGenerator<string[]> {
  const texts = columns.map((column) => `${pg.escapeIdentifier(column)}::text`).join(', ');
  await client.query(
    `DECLARE backup_rows NO SCROLL CURSOR FOR
      SELECT to_json(ARRAY[${texts}])::text AS line FROM ${pg.escapeIdentifier(table)}`,
  );
  for (;;) {
    const { rows } = await client.query(`FETCH ${rowsAtATime} FROM backup_rows`);
    if (rows.length === 0) break;
    yield linesSchema.parse(rows).map(({ line }) => line);
  }
  await client.query('CLOSE backup_rows');
}
