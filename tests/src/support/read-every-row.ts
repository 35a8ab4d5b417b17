import type { Db } from '@touchstone/db';

/** Every row of every table as JSON, read in another way than backups are. */
export async function readEveryRow(db: Db): Promise<Record<string, string[]>> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT tablename AS name FROM pg_tables
    WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' ORDER BY 1`;
  const rows: Record<string, string[]> = {};
  for (const { name } of tables) {
    const found = await db.$queryRawUnsafe<{ row: string }[]>(
      `SELECT to_jsonb(t)::text AS row FROM "${name}" AS t`,
    );
    rows[name] = found.map(({ row }) => row).sort();
  }
  return rows;
}
