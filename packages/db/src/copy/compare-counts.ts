import { BackupError } from './backup-error.ts';
import type { TableCount } from './backup-format.ts';

interface Comparison {
  wanted: readonly TableCount[];
  found: readonly TableCount[];
  /** What the found counts are of, for the message. */
  where: string;
}

/** @throws BackupError naming the first table that is not as it was. */
export function compareCounts({ wanted, found, where }: Comparison) {
  for (const [index, one] of wanted.entries()) {
    const other = found[index];
    if (other?.table === one.table && other.rows === one.rows && other.hash === one.hash) continue;
    throw new BackupError(
      `${where} does not hold the table ${one.table} as it was: ${one.rows} rows were written, ` +
        `${other?.table === one.table ? other.rows : 0} are there` +
        `${other?.rows === one.rows ? ', and their contents differ' : ''}. Nothing was changed. ` +
        'Try again, or take another file.',
    );
  }
  if (found.length > wanted.length) {
    throw new BackupError(`${where} holds more tables than were written. Take another file.`);
  }
}
