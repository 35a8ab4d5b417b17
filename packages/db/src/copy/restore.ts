import type { Client, PoolConfig } from 'pg';
import { migrate } from '../open/migrate.ts';
import { oneAtATime } from '../open/one-at-a-time.ts';
import type { TableCount, TableHeading } from './backup-format.ts';
import { checkEmpty } from './check-empty.ts';
import { checkMigrations } from './check-migrations.ts';
import { compareCounts } from './compare-counts.ts';
import { countRows } from './count-rows.ts';
import { insertBackup, type OnRows } from './insert-backup.ts';
import { listTables } from './list-tables.ts';
import { readRows } from './read-rows.ts';
import { type VerifiedBackup, verifyBackup } from './verify-backup.ts';
import { withTransaction, writing } from './with-transaction.ts';

export interface RestoreOptions {
  onRows?: OnRows | undefined;
  /** Where the migrations stand. */
  folder?: string | undefined;
}

/**
 * Fills an empty database from a backup. The file is verified first; then the database gets the
 * migrations that the file names, the rows, and the migrations that came later. The rows go in by
 * one transaction, which ends only where counts and hashes that are read back are the file's.
 * @returns the count and hash of each table, and the migrations applied after the rows.
 * @throws BackupError, and then the database holds no row.
 */
export async function restore(
  pool: PoolConfig,
  file: string,
  { onRows, folder }: RestoreOptions = {},
): Promise<{ tables: TableCount[]; migrations: string[] }> {
  const backup = await verifyBackup(file);
  await checkMigrations(backup.migrations, { folder });
  return oneAtATime(pool, () => fill(pool, { file, backup, onRows, folder }));
}

async function fill(
  pool: PoolConfig,
  { file, backup, onRows, folder }: RestoreOptions & { file: string; backup: VerifiedBackup },
) {
  const { migrations, headings, tables } = backup;
  await withTransaction(pool, writing, (client) => checkEmpty(client, migrations));
  await migrate(pool, { folder, only: migrations });
  await withTransaction(pool, writing, async (client) => {
    await lockTables(client);
    // Once more, for somebody may have been faster than the lock.
    await checkEmpty(client, migrations);
    await insertBackup(client, { file, headings, onRows });
    const found = await countTables(client, headings);
    compareCounts({ wanted: tables, found, where: 'The database' });
  });
  const later = await migrate(pool, { folder });
  // The planner knows nothing yet of what came in at once.
  await withTransaction(pool, writing, (client) => client.query('ANALYZE'));
  return { tables, migrations: later };
}

/** Others may read; nobody else writes before the rows are in. */
export async function lockTables(client: Client) {
  for (const { name } of await listTables(client)) {
    await client.query(`LOCK TABLE ${client.escapeIdentifier(name)} IN EXCLUSIVE MODE`);
  }
}

async function countTables(
  client: Client,
  headings: readonly TableHeading[],
): Promise<TableCount[]> {
  const counts: TableCount[] = [];
  for (const heading of headings) {
    const counter = countRows(heading.table);
    for await (const lines of readRows(client, heading)) counter.add(lines);
    counts.push(counter.result());
  }
  return counts;
}
