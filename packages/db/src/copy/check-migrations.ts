import { readMigrations } from '../open/read-migrations.ts';
import { BackupError } from './backup-error.ts';
import type { CopyFormat } from './backup-format.ts';
import { formatWords } from './format-words.ts';

/** @throws BackupError where a backup or an archive needs migrations that this version does not have. */
export async function checkMigrations(
  needed: readonly string[],
  {
    folder,
    format = 'touchstone-backup',
  }: { folder?: string | undefined; format?: CopyFormat } = {},
): Promise<void> {
  const { migrationDirectories } = await readMigrations(folder);
  const ours = new Set(migrationDirectories.map(({ path }) => path));
  const unknown = needed.filter((name) => !ours.has(name));
  if (unknown.length === 0) return;
  const { noun } = formatWords[format];
  throw new BackupError(
    `The ${noun} was made by a later version of Touchstone (it needs ${unknown.join(', ')}). ` +
      'Update this one to that version, then try again.',
  );
}
