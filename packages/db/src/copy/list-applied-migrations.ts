import type { ClientBase } from 'pg';
import { z } from 'zod';
import { historyTable } from './list-tables.ts';

/** Names of the migrations that a database has, in order; none where it was never migrated. */
export async function listAppliedMigrations(client: ClientBase): Promise<string[]> {
  const { rows: found } = await client.query(
    `SELECT FROM pg_tables WHERE schemaname = 'public' AND tablename = $1`,
    [historyTable],
  );
  if (found.length === 0) return [];
  const { rows } = await client.query(
    `SELECT migration_name AS name FROM public.${historyTable}
      WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL
      ORDER BY migration_name COLLATE "C"`,
  );
  return z
    .array(z.object({ name: z.string() }))
    .parse(rows)
    .map(({ name }) => name);
}
