import type { Client } from 'pg';
import { BackupError } from '../copy/backup-error.ts';
import type { TableHeading } from '../copy/backup-format.ts';
import { listArchivedTables } from './archived-tables.ts';

/**
 * Whether the database has every table and field of an archive. It may have more: what came later is
 * filled with its defaults. @throws BackupError naming what it has not
 */
export async function checkFields(
  client: Client,
  headings: readonly TableHeading[],
): Promise<void> {
  const tables = await listArchivedTables(client);
  const ours = new Set(
    tables.flatMap(({ name, columns }) => columns.map((column) => `${name}.${column.name}`)),
  );
  const theirs = headings.flatMap(({ table, columns }) => columns.map((one) => `${table}.${one}`));
  const unknown = theirs.filter((field) => !ours.has(field));
  if (unknown.length === 0) return;
  throw new BackupError(
    `The archive holds ${unknown.join(', ')}, which this version has no place for. Import it with ` +
      'the version of Touchstone that wrote it, and write a new one there after an update.',
  );
}
