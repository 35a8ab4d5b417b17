import pg, { type Client } from 'pg';
import type { TableHeading } from '../copy/backup-format.ts';
import type { OnRows } from '../copy/insert-backup.ts';
import { readBackup } from '../copy/read-backup.ts';

interface Insertion {
  file: string;
  onRows: OnRows | undefined;
}

/** Inserts every row of an archive, in the client's transaction. */
export async function insertArchive(client: Client, { file, onRows }: Insertion): Promise<void> {
  const counts = new Map<string, number>();
  for await (const part of readBackup(file, 'touchstone-archive')) {
    if (part.kind !== 'rows') continue;
    const { table } = part.heading;
    await client.query(insertStatement(part.heading), [`[${part.lines.join(',')}]`]);
    const rows = (counts.get(table) ?? 0) + part.lines.length;
    counts.set(table, rows);
    onRows?.({ table, rows });
  }
}

/** PostgreSQL reads each named value as its column has it. */
function insertStatement({ table, columns }: TableHeading): string {
  const name = pg.escapeIdentifier(table);
  const fields = columns.map((column) => pg.escapeIdentifier(column));
  return `INSERT INTO ${name} (${fields.join(', ')})
    SELECT ${fields.map((field) => `r.${field}`).join(', ')}
    FROM jsonb_array_elements($1::jsonb) AS line,
      jsonb_populate_record(NULL::${name}, line->1) AS r`;
}
