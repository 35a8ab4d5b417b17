import { z } from 'zod';

/**
 * A backup is gzipped lines of JSON: a header, then for each table its heading and one array of
 * texts for each row, then a footer. Values are PostgreSQL's own text of them (times in UTC), so
 * that every type survives, and the file can be read without Touchstone.
 *
 * An archive has the same frame. Its rows are objects with named values behind the table's name, and
 * stand in the order of their keys.
 */
export const headerSchema = z.object({
  format: z.enum(['touchstone-backup', 'touchstone-archive']),
  version: z.literal(1),
  created: z.iso.datetime(),
  /** Names of the migrations that the database had, in order: the version of its tables. */
  migrations: z.array(z.string()).min(1),
});
export type BackupHeader = z.infer<typeof headerSchema>;
export type CopyFormat = BackupHeader['format'];

export const headingSchema = z.object({ table: z.string(), columns: z.array(z.string()).min(1) });
export type TableHeading = z.infer<typeof headingSchema>;

/** How many rows a table has, and their hash, which their order does not change. */
const tableCountSchema = z.object({
  table: z.string(),
  rows: z.int().nonnegative(),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
});
export type TableCount = z.infer<typeof tableCountSchema>;

export const footerSchema = z.object({
  tables: z.array(tableCountSchema),
  /** SHA-256 of everything above, unzipped. */
  sha256: z.string(),
});
export type BackupFooter = z.infer<typeof footerSchema>;
