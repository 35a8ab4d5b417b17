import type { PoolConfig } from 'pg';
import { type BackupOptions, backUp } from './back-up.ts';
import type { TableCount } from './backup-format.ts';
import { checkEmpty } from './check-empty.ts';
import type { OnRows } from './insert-backup.ts';
import { listAppliedMigrations } from './list-applied-migrations.ts';
import { restore } from './restore.ts';
import { snapshot, withTransaction } from './with-transaction.ts';

export interface MoveOptions extends Pick<BackupOptions, 'now'> {
  from: PoolConfig;
  /** An empty database. */
  to: PoolConfig;
  /** Where the backup goes by which it is moved; it stays there. */
  file: string;
  onRead?: OnRows;
  onWrite?: OnRows;
}

/**
 * Copies everything from one database into another, which holds the same counts and hashes then.
 * Whoever calls this makes sure that nothing is written to the first meanwhile.
 * @throws BackupError, and then the other database holds no row.
 */
export async function move({ from, to, file, now, onRead, onWrite }: MoveOptions) {
  const migrations = await withTransaction(from, snapshot, listAppliedMigrations);
  await withTransaction(to, snapshot, (client) => checkEmpty(client, migrations));
  const read: TableCount[] = await backUp(from, file, { now, onRows: onRead });
  await restore(to, file, { onRows: onWrite });
  return read;
}
