import type { DataFolder } from '../data-folder.ts';
import type { Holder } from './lock-folder.ts';

/** Another process serves this data folder. */
export class FolderInUseError extends Error {
  override name = 'FolderInUseError';

  constructor(folder: DataFolder, holder: Holder | undefined) {
    const who = holder
      ? `process ${holder.pid} (${holder.purpose}, since ${holder.since})`
      : 'another process';
    super(
      `The data folder ${folder.root} is in use by ${who}.\n` +
        'Stop that process, or set DATA_DIR to another folder, or DATABASE_URL to a PostgreSQL server.',
    );
  }
}
