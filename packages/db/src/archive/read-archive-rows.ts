import pg, { type Client } from 'pg';
import { z } from 'zod';
import type { TableHeading } from '../copy/backup-format.ts';
import type { Table } from '../copy/list-tables.ts';

/** Rows in memory at a time; a report with its authors and abstract takes some kilobytes. */
const rowsAtATime = 200;

const linesSchema = z.array(z.object({ line: z.string() }));

/** How a table stands in an archive: its columns by name, whatever order migrations left them in. */
export function archiveHeading({ name, columns }: Table): TableHeading {
  return { table: name, columns: columns.map((column) => column.name).sort() };
}

/**
 * Reads a table of the client's transaction, some rows at a time, each as its line of an archive:
 * `["claims",{"id":"…",…}]`. They come in the order of their keys' bytes, which is the same on every
 * database.
 */
export async function* readArchiveRows(
  client: Client,
  { table, columns }: TableHeading,
  key: readonly string[],
): AsyncGenerator<string[]> {
  const names = columns.map((column) => pg.escapeIdentifier(column)).join(', ');
  const order = key.map((column) => `${pg.escapeIdentifier(column)}::text COLLATE "C"`).join(', ');
  await client.query(
    `DECLARE archive_rows NO SCROLL CURSOR FOR
      SELECT '["${table}",' || row_to_json(r)::text || ']' AS line
      FROM (SELECT ${names} FROM ${pg.escapeIdentifier(table)} ORDER BY ${order}) AS r`,
  );
  for (;;) {
    const { rows } = await client.query(`FETCH ${rowsAtATime} FROM archive_rows`);
    if (rows.length === 0) break;
    yield linesSchema.parse(rows).map(({ line }) => line);
  }
  await client.query('CLOSE archive_rows');
}
