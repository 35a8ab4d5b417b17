import type { Client, PoolConfig } from 'pg';
import { BackupError } from '../copy/backup-error.ts';
import type { TableCount } from '../copy/backup-format.ts';
import { checkNoRows, whatToDo } from '../copy/check-empty.ts';
import { checkMigrations } from '../copy/check-migrations.ts';
import { compareCounts } from '../copy/compare-counts.ts';
import { countRows } from '../copy/count-rows.ts';
import { listAppliedMigrations } from '../copy/list-applied-migrations.ts';
import { lockTables, type RestoreOptions } from '../copy/restore.ts';
import { type VerifiedBackup, verifyBackup } from '../copy/verify-backup.ts';
import { withTransaction, writing } from '../copy/with-transaction.ts';
import { migrate } from '../open/migrate.ts';
import { oneAtATime } from '../open/one-at-a-time.ts';
import { listArchivedTables } from './archived-tables.ts';
import { checkFields } from './check-fields.ts';
import { insertArchive } from './insert-archive.ts';
import { readArchiveRows } from './read-archive-rows.ts';

/**
 * Fills a database that has no content yet from an archive, verified first. The rows go in by one
 * transaction, which ends only where counts and hashes that are read back are the file's. Accounts
 * that are there already stay.
 * @returns the count and hash of each table. @throws BackupError, and then the database holds no row.
 */
export async function importArchive(
  pool: PoolConfig,
  file: string,
  { onRows, folder }: RestoreOptions = {},
): Promise<TableCount[]> {
  const archive = await verifyBackup(file, 'touchstone-archive');
  await checkMigrations(archive.migrations, { folder, format: 'touchstone-archive' });
  await oneAtATime(pool, () => fill(pool, { file, archive, onRows, folder }));
  return archive.tables;
}

async function fill(
  pool: PoolConfig,
  { file, archive, onRows, folder }: RestoreOptions & { file: string; archive: VerifiedBackup },
) {
  const { headings, tables: wanted } = archive;
  // Before it is migrated, so that one that is refused stays as it is.
  await withTransaction(pool, writing, checkContent);
  await migrate(pool, { folder });
  await withTransaction(pool, writing, async (client) => {
    await lockTables(client);
    await checkContent(client);
    await checkFields(client, headings);
    await insertArchive(client, { file, onRows });
    const found = await countArchive(client, archive);
    compareCounts({ wanted, found, where: 'The database' });
  });
  // The planner knows nothing yet of what came in at once.
  await withTransaction(pool, writing, (client) => client.query('ANALYZE'));
}

async function checkContent(client: Client) {
  const tables = (await listArchivedTables(client)).map(({ name }) => name);
  if ((await listAppliedMigrations(client)).length === 0) {
    if (tables.length === 0) return;
    throw new BackupError(
      `The database has tables of something else (${tables.join(', ')}). ${whatToDo('archive')}`,
    );
  }
  await checkNoRows(client, { tables, format: 'touchstone-archive' });
}

/** By the archive's own columns: those that came later are not in its hashes. */
async function countArchive(client: Client, { headings }: VerifiedBackup): Promise<TableCount[]> {
  const tables = await listArchivedTables(client);
  const keys = new Map(tables.map(({ name, key }) => [name, key]));
  const counts: TableCount[] = [];
  for (const heading of headings) {
    const counter = countRows(heading.table);
    const rows = readArchiveRows(client, heading, keys.get(heading.table) ?? []);
    for await (const lines of rows) counter.add(lines);
    counts.push(counter.result());
  }
  return counts;
}
