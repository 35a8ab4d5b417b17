/**
 * Usage: node writer.ts DATA_DIR
 * Opens the embedded database and inserts numbers one by one, printing each once it is acknowledged.
 * Runs until it is killed.
 */
import { openDatabase } from '@touchstone/db/open';

const [dataDir = ''] = process.argv.slice(2);
const { db } = await openDatabase({ dataDir, purpose: 'a test that writes', exclusive: true });
await db.$executeRaw`CREATE TABLE IF NOT EXISTS numbers (n int PRIMARY KEY)`;
const [first] = await db.$queryRaw<
  { n: number }[]
>`SELECT coalesce(max(n), 0)::int AS n FROM numbers`;
for (let n = (first?.n ?? 0) + 1; ; n += 1) {
  await db.$executeRaw`INSERT INTO numbers VALUES (${n})`;
  process.stdout.write(`${n}\n`);
}
