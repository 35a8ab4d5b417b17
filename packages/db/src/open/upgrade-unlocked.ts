import { join } from 'node:path';
import pg from 'pg';
import { backUp } from '../copy/back-up.ts';
import { BackupError } from '../copy/backup-error.ts';
import { listAppliedMigrations } from '../copy/list-applied-migrations.ts';
import { backupsFolder, nameBackup } from '../copy/name-backup.ts';
import { pruneBackups } from '../copy/prune-backups.ts';
import { migrate } from './migrate.ts';
import { readMigrations } from './read-migrations.ts';

/** How many backups made before upgrades are kept. */
const keep = 5;

export interface Upgrade {
  /** Names of the migrations applied. */
  migrations: string[];
  /** The backup made before them; undefined where there was nothing to lose. */
  backup?: string;
}

/**
 * Applies the migrations that a database lacks. One that was migrated before is backed up first, to
 * `backups/` in the data folder. Call it by `oneAtATime` alone.
 * @throws BackupError where that fails, and MigrationError; the backup is there then.
 */
export async function upgradeUnlocked(
  pool: pg.PoolConfig,
  { dataDir, now, folder }: { dataDir: string; now: Date; folder?: string | undefined },
): Promise<Upgrade> {
  const pending = await listPending(pool, folder);
  if (!pending) return { migrations: await migrate(pool, { folder }) };
  const backups = backupsFolder(dataDir);
  const backup = join(backups, nameBackup(`before-${pending}`, now));
  try {
    await backUp(pool, backup, { now });
    await pruneBackups(backups, { purpose: 'before', keep });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new BackupError(
      `The upgrade has not begun, for the database could not be backed up first: ${reason}`,
      { cause: error },
    );
  }
  return { migrations: await migrate(pool, { folder }), backup };
}

/** The first migration that a migrated database lacks; none where it is new or up to date. */
async function listPending(pool: pg.PoolConfig, folder?: string): Promise<string | undefined> {
  const client = new pg.Client(pool);
  client.on('error', () => undefined);
  await client.connect();
  const applied = await listAppliedMigrations(client).finally(() => client.end());
  const { migrationDirectories } = await readMigrations(folder);
  if (applied.length === 0) return undefined;
  return migrationDirectories.map(({ path }) => path).find((name) => !applied.includes(name));
}
