import type { TableCount } from '@touchstone/db/open';

/** A table so large says in between how far it is, in rows. */
const step = 50_000;

/** Prints how far the copying of a large table is, every so many rows. */
export function showProgress(verb: string) {
  const shown = new Map<string, number>();
  return ({ table, rows }: { table: string; rows: number }) => {
    if (rows < (shown.get(table) ?? 0) + step) return;
    shown.set(table, rows);
    console.log(`… ${verb} ${table}: ${rows.toLocaleString('en')} rows so far`);
  };
}

/** The tables that hold anything, one line each, with the start of their hash. */
export function showTables(tables: readonly TableCount[]) {
  for (const { table, rows, hash } of tables) {
    if (rows === 0) continue;
    console.log(
      `  ${table.padEnd(24)}${rows.toLocaleString('en').padStart(12)}  ${hash.slice(0, 12)}`,
    );
  }
}
