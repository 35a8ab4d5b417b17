import { readMigrations } from '../open/read-migrations.ts';
import { BackupError } from './backup-error.ts';

/** @throws BackupError where a backup needs migrations that this version does not have. */
export async function checkMigrations(needed: readonly string[], folder?: string): Promise<void> {
  const { migrationDirectories } = await readMigrations(folder);
  const ours = new Set(migrationDirectories.map(({ path }) => path));
  const unknown = needed.filter((name) => !ours.has(name));
  if (unknown.length === 0) return;
  throw new BackupError(
    `The backup was made by a later version of Touchstone (it needs ${unknown.join(', ')}). ` +
      'Update this one to that version, then restore again.',
  );
}
