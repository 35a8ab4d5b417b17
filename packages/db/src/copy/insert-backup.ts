import type { Client } from 'pg';
import { BackupError } from './backup-error.ts';
import type { TableHeading } from './backup-format.ts';
import { listTables, type Table } from './list-tables.ts';
import { readBackup } from './read-backup.ts';

/** Called each time that rows of a table were read or written, with how many there are so far. */
export type OnRows = (progress: { table: string; rows: number }) => void;

interface Insertion {
  file: string;
  headings: readonly TableHeading[];
  onRows: OnRows | undefined;
}

/**
 * Inserts every row of a backup, in the client's transaction.
 * @throws BackupError where the database's tables are not those of the backup.
 */
export async function insertBackup(client: Client, { file, headings, onRows }: Insertion) {
  const tables = await listTables(client);
  checkSame(tables, headings);
  const known = new Map(tables.map((table) => [table.name, table]));
  const counts = new Map<string, number>();
  for await (const part of readBackup(file)) {
    if (part.kind !== 'rows') continue;
    const { table, columns } = part.heading;
    const types = new Map(known.get(table)?.columns.map(({ name, type }) => [name, type]));
    await client.query(insertStatement(client, { table, columns, types }), [
      `[${part.lines.join(',')}]`,
    ]);
    const rows = (counts.get(table) ?? 0) + part.lines.length;
    counts.set(table, rows);
    onRows?.({ table, rows });
  }
}

/** Each row comes as an array of texts, which PostgreSQL reads as it reads them anywhere. */
function insertStatement(
  client: Client,
  { table, columns, types }: TableHeading & { types: Map<string, string> },
): string {
  const names = columns.map((column) => client.escapeIdentifier(column));
  const values = columns.map((column, index) => `(line->>${index})::${types.get(column)}`);
  return `INSERT INTO ${client.escapeIdentifier(table)} (${names.join(', ')})
    SELECT ${values.join(', ')} FROM jsonb_array_elements($1::jsonb) AS line`;
}

function checkSame(tables: readonly Table[], headings: readonly TableHeading[]) {
  const ours = tables.flatMap(({ name, columns }) => columns.map((one) => `${name}.${one.name}`));
  const theirs = headings.flatMap(({ table, columns }) => columns.map((one) => `${table}.${one}`));
  const differing = [...new Set(ours).symmetricDifference(new Set(theirs))];
  if (differing.length === 0) return;
  throw new BackupError(
    `The backup and the database's tables differ in ${differing.join(', ')}: a table was changed ` +
      'by hand, or a migration after it had been applied. Restore with the version of Touchstone ' +
      'that wrote the backup.',
  );
}
