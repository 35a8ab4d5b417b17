import type { Db } from '@touchstone/db';

interface Table {
  name: string;
  rows: number;
  hash: string;
}

/** What each table holds and how many jobs wait, in one query: the same before and after no change. */
export async function hashTables(db: Db): Promise<Table[]> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
    WHERE schemaname = 'public' OR (schemaname, tablename) = ('pgboss', 'job') ORDER BY 1`;
  const each = tables.map(
    ({ name }) => `
      SELECT '${name}' AS name, count(*)::int AS rows,
        md5(coalesce(string_agg(md5(t::text), '' ORDER BY md5(t::text)), '')) AS hash
      FROM ${name} AS t`,
  );
  return db.$queryRawUnsafe<Table[]>(each.join(' UNION ALL '));
}
