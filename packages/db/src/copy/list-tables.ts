import type { Client } from 'pg';
import { z } from 'zod';
import { sortByReference } from './sort-by-reference.ts';

/** Prisma's own, which tells the version; it is made by migrating, never copied. */
export const historyTable = '_prisma_migrations';

const tableSchema = z.object({
  name: z.string(),
  columns: z.array(z.object({ name: z.string(), type: z.string() })),
  /** Columns of the primary key, in its order. */
  key: z.array(z.string()),
  references: z.array(z.string()),
});
export type Table = z.infer<typeof tableSchema>;

/**
 * The tables of Touchstone as the database's catalogue has them, each after those that it refers
 * to. Generated columns are left out, and so is what an extension brought along.
 */
export async function listTables(client: Client): Promise<Table[]> {
  const { rows } = await client.query(
    `SELECT t.relname AS name,
      (SELECT json_agg(json_build_object('name', a.attname,
          'type', format_type(a.atttypid, a.atttypmod)) ORDER BY a.attnum)
        FROM pg_attribute a
        WHERE a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped
          AND a.attgenerated = '') AS columns,
      (SELECT coalesce(json_agg(a.attname ORDER BY array_position(i.indkey::int2[], a.attnum)), '[]')
        FROM pg_index i JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = ANY (i.indkey)
        WHERE i.indrelid = t.oid AND i.indisprimary) AS key,
      (SELECT coalesce(json_agg(DISTINCT r.relname), '[]')
        FROM pg_constraint c JOIN pg_class r ON r.oid = c.confrelid
        WHERE c.conrelid = t.oid AND c.contype = 'f') AS "references"
    FROM pg_class t
    WHERE t.relnamespace = 'public'::regnamespace AND t.relkind IN ('r', 'p')
      AND NOT t.relispartition AND t.relname <> $1
      AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = t.oid
          AND d.deptype = 'e')
    ORDER BY t.relname COLLATE "C"`,
    [historyTable],
  );
  return sortByReference(z.array(tableSchema).parse(rows));
}
