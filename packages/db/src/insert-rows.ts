import type { Transaction } from './connect.ts';
import { Prisma } from './generated/client.ts';

/** Rows that one statement brings: few enough for its text to be built while others are served. */
export const rowsPerStatement = 1_000;

/**
 * Inserts whole rows in few statements, whatever their number: one parameter holds them all as JSON,
 * where Prisma's `createMany` sends one for each value.
 */
export async function insertRows(
  transaction: Transaction,
  table: 'activities' | 'evidence_links',
  rows: readonly object[],
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Prisma.raw(Object.keys(first).map(columnName).join(', '));
  const name = Prisma.raw(table);
  for (let at = 0; at < rows.length; at += rowsPerStatement) {
    const some = toColumns(rows.slice(at, at + rowsPerStatement));
    await transaction.$executeRaw`
      INSERT INTO ${name} (${columns})
      SELECT ${columns} FROM jsonb_populate_recordset(NULL::${name}, ${some}::jsonb)`;
  }
}

/** As PostgreSQL reads rows, all of the same fields: instants as ISO texts, fields by the names of their columns. */
export function toColumns(rows: readonly object[]): string {
  const names = new Map(Object.keys(rows[0] ?? {}).map((field) => [field, columnName(field)]));
  return JSON.stringify(
    rows.map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([field, value]) => [names.get(field) ?? field, value]),
      ),
    ),
  );
}

/** `quoteStart` is kept under `quote_start`, as every field of the schema. */
export function columnName(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
