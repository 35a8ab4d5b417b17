import { createHash } from 'node:crypto';
import type { Client, PoolConfig } from 'pg';
import { BackupError } from './backup-error.ts';
import type { BackupFooter, BackupHeader, TableCount } from './backup-format.ts';
import { countRows } from './count-rows.ts';
import type { OnRows } from './insert-backup.ts';
import { listAppliedMigrations } from './list-applied-migrations.ts';
import { listTables } from './list-tables.ts';
import { readRows } from './read-rows.ts';
import { snapshot, withTransaction } from './with-transaction.ts';
import { writeWhole } from './write-whole.ts';

export interface BackupOptions {
  now?: Date | undefined;
  onRows?: OnRows | undefined;
}

/**
 * Writes every table of a database into one file, as it was at one instant: all is read in one
 * transaction. Beside a server others go on meanwhile; clients of the embedded database wait.
 * @returns the count and hash of each table.
 * @throws BackupError, and then no file is there.
 */
export async function backUp(
  pool: PoolConfig,
  file: string,
  { now = new Date(), onRows }: BackupOptions = {},
): Promise<TableCount[]> {
  const counts: TableCount[] = [];
  await withTransaction(pool, snapshot, async (client) => {
    const migrations = await listAppliedMigrations(client);
    if (migrations.length === 0) throw new BackupError(nothingThere);
    const created = now.toISOString();
    const header: BackupHeader = { format: 'touchstone-backup', version: 1, created, migrations };
    await writeWhole(file, textOf(header, readTables(client, counts, onRows), counts));
  });
  return counts;
}

const nothingThere =
  'The database has no tables yet, so there is nothing to back up. DATA_DIR or DATABASE_URL says ' +
  'which database is meant; `npm start` makes a new one.';

/** Header, tables, footer. The counts are complete when the tables have been read. */
async function* textOf(
  header: BackupHeader,
  tables: AsyncGenerator<string>,
  counts: TableCount[],
): AsyncGenerator<string> {
  const hash = createHash('sha256');
  const first = `${JSON.stringify(header)}\n`;
  hash.update(first);
  yield first;
  for await (const text of tables) {
    hash.update(text);
    yield text;
  }
  const footer: BackupFooter = { tables: counts, sha256: hash.digest('hex') };
  yield `${JSON.stringify(footer)}\n`;
}

async function* readTables(
  client: Client,
  counts: TableCount[],
  onRows: OnRows | undefined,
): AsyncGenerator<string> {
  for (const { name: table, columns } of await listTables(client)) {
    const heading = { table, columns: columns.map(({ name }) => name) };
    yield `${JSON.stringify(heading)}\n`;
    const counter = countRows(table);
    for await (const lines of readRows(client, heading)) {
      counter.add(lines);
      onRows?.({ table, rows: counter.rows() });
      yield `${lines.join('\n')}\n`;
    }
    counts.push(counter.result());
  }
}
