import type { PoolConfig } from 'pg';
import { BackupError } from './backup-error.ts';
import type { BackupHeader, TableCount, TableHeading } from './backup-format.ts';
import { copyText } from './copy-text.ts';
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
    const tables = await listTables(client);
    const headings = tables.map(({ name, columns }) => ({
      table: name,
      columns: columns.map((column) => column.name),
    }));
    const readLines = (heading: TableHeading) => readRows(client, heading);
    await writeWhole(file, copyText({ header, headings, readLines, counts, onRows }));
  });
  return counts;
}

const nothingThere =
  'The database has no tables yet, so there is nothing to back up. DATA_DIR or DATABASE_URL says ' +
  'which database is meant; `npm start` makes a new one.';
