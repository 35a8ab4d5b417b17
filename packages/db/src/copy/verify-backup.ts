import type { BackupHeader, CopyFormat, TableCount, TableHeading } from './backup-format.ts';
import { compareCounts } from './compare-counts.ts';
import { countRows } from './count-rows.ts';
import { readBackup } from './read-backup.ts';

export interface VerifiedBackup {
  /** Names of the migrations that the tables have. */
  migrations: string[];
  headings: TableHeading[];
  tables: TableCount[];
  created: string;
}

/**
 * Reads a backup or an archive from end to end and counts and hashes it anew.
 * @throws BackupError where it does not hold what its footer says.
 */
export async function verifyBackup(
  file: string,
  format: CopyFormat = 'touchstone-backup',
): Promise<VerifiedBackup> {
  const counters = new Map<string, ReturnType<typeof countRows>>();
  const headings: TableHeading[] = [];
  const tables: TableCount[] = [];
  let header: BackupHeader | undefined;
  for await (const part of readBackup(file, format)) {
    if (part.kind === 'header') header = part.header;
    if (part.kind === 'heading') {
      headings.push(part.heading);
      counters.set(part.heading.table, countRows(part.heading.table));
    }
    if (part.kind === 'rows') counters.get(part.heading.table)?.add(part.lines);
    if (part.kind !== 'footer') continue;
    tables.push(...part.footer.tables);
    const found = [...counters.values()].map((counter) => counter.result());
    compareCounts({ wanted: tables, found, where: `${file} is damaged: it` });
  }
  return { created: '', migrations: [], ...header, headings, tables };
}
