import type { Client } from 'pg';
import { z } from 'zod';
import { BackupError } from './backup-error.ts';
import { listAppliedMigrations } from './list-applied-migrations.ts';
import { listTables } from './list-tables.ts';

/**
 * A database is empty that has no tables, or tables without rows that are no newer than a backup's.
 * @throws BackupError naming what it holds.
 */
export async function checkEmpty(client: Client, migrations: readonly string[]): Promise<void> {
  const filled: string[] = [];
  for (const { name } of await listTables(client)) {
    const { rows } = await client.query(
      `SELECT EXISTS (SELECT FROM ${client.escapeIdentifier(name)}) AS "isFilled"`,
    );
    const [row] = z.array(z.object({ isFilled: z.boolean() })).parse(rows);
    if (row?.isFilled) filled.push(name);
  }
  if (filled.length > 0)
    throw new BackupError(`There is data in ${filled.join(', ')}. ${whatToDo}`);
  const applied = await listAppliedMigrations(client);
  const newer = applied.filter((name) => !migrations.includes(name));
  if (newer.length === 0) return;
  throw new BackupError(`Its tables are newer than the backup (${newer.join(', ')}). ${whatToDo}`);
}

const whatToDo =
  'A backup goes into an empty database alone, and nothing was changed. Set DATA_DIR to a new ' +
  'folder (or move the present one away), or DATABASE_URL to a new database, and try again.';
