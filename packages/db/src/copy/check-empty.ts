import type { Client } from 'pg';
import { z } from 'zod';
import { BackupError } from './backup-error.ts';
import type { CopyFormat } from './backup-format.ts';
import { formatWords } from './format-words.ts';
import { listAppliedMigrations } from './list-applied-migrations.ts';
import { listTables } from './list-tables.ts';

/**
 * A database is empty that has no tables, or tables without rows that are no newer than a backup's.
 * @throws BackupError naming what it holds.
 */
export async function checkEmpty(client: Client, migrations: readonly string[]): Promise<void> {
  const tables = await listTables(client);
  const names = tables.map(({ name }) => name);
  await checkNoRows(client, { tables: names, format: 'touchstone-backup' });
  const applied = await listAppliedMigrations(client);
  const newer = applied.filter((name) => !migrations.includes(name));
  if (newer.length === 0) return;
  throw new BackupError(
    `Its tables are newer than the backup (${newer.join(', ')}). ${whatToDo('backup')}`,
  );
}

/** @throws BackupError naming which of the tables hold anything. */
export async function checkNoRows(
  client: Client,
  { tables, format }: { tables: readonly string[]; format: CopyFormat },
): Promise<void> {
  const filled: string[] = [];
  for (const name of tables) {
    const { rows } = await client.query(
      `SELECT EXISTS (SELECT FROM ${client.escapeIdentifier(name)}) AS "isFilled"`,
    );
    const [row] = z.array(z.object({ isFilled: z.boolean() })).parse(rows);
    if (row?.isFilled) filled.push(name);
  }
  if (filled.length === 0) return;
  const what = whatToDo(formatWords[format].noun);
  throw new BackupError(`There is data in ${filled.join(', ')}. ${what}`);
}

export function whatToDo(noun: string): string {
  return (
    `A ${noun} goes into an empty database alone, and nothing was changed. Set DATA_DIR to a new ` +
    'folder (or move the present one away), or DATABASE_URL to a new database, and try again.'
  ).replace(/^A a/, 'An a');
}
