import type { PoolConfig } from 'pg';
import type { BackupOptions } from '../copy/back-up.ts';
import { BackupError } from '../copy/backup-error.ts';
import type { BackupHeader, TableCount } from '../copy/backup-format.ts';
import { copyText } from '../copy/copy-text.ts';
import { listAppliedMigrations } from '../copy/list-applied-migrations.ts';
import { snapshot, withTransaction } from '../copy/with-transaction.ts';
import { writeWhole } from '../copy/write-whole.ts';
import { listArchivedTables } from './archived-tables.ts';
import { archiveHeading, readArchiveRows } from './read-archive-rows.ts';

/**
 * Writes everything but accounts, tokens and work in progress into one file of gzipped lines of JSON,
 * as it was at one instant. The same content gives the same lines, but for the time in the first one.
 * @returns the count and hash of each table. @throws BackupError, and then no file is there.
 */
export async function writeArchive(
  pool: PoolConfig,
  file: string,
  { now = new Date(), onRows }: BackupOptions = {},
): Promise<TableCount[]> {
  const counts: TableCount[] = [];
  await withTransaction(pool, snapshot, async (client) => {
    const migrations = await listAppliedMigrations(client);
    if (migrations.length === 0) throw new BackupError(nothingThere);
    const tables = await listArchivedTables(client);
    const keys = new Map(tables.map(({ name, key }) => [name, key]));
    const format = 'touchstone-archive';
    const header: BackupHeader = { format, version: 1, created: now.toISOString(), migrations };
    const text = copyText({
      header,
      headings: tables.map(archiveHeading),
      readLines: (heading) => readArchiveRows(client, heading, keys.get(heading.table) ?? []),
      counts,
      onRows,
    });
    await writeWhole(file, text);
  });
  return counts;
}

const nothingThere =
  'The database has no tables yet, so there is nothing to archive. DATA_DIR or DATABASE_URL says ' +
  'which database is meant.';
