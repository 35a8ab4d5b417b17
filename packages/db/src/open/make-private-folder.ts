import { chmodSync, existsSync, lstatSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

const ownFolder = 'Set DATA_DIR to a folder of your own.';

/** Makes a folder and what it lies in, for this user alone; one that exists stays as it is. */
export function makeFolder(path: string, mend = ownFolder) {
  try {
    // One by one: below /proc, Node's own recursive mkdir never returns.
    const found = statSync(path, { throwIfNoEntry: false });
    if (found?.isDirectory()) return;
    if (found) throw new UnusableFolderError(path, { reason: 'it is no folder', mend });
    if (!existsSync(dirname(path))) makeFolder(dirname(path), mend);
    mkdirSync(path, { mode: 0o700 });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return;
    if (error instanceof UnusableFolderError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new UnusableFolderError(path, { reason, mend });
  }
}

/** A folder of ours that only this user may enter: the embedded server knows no passwords. */
export function makePrivateFolder(path: string) {
  makeFolder(path);
  const found = lstatSync(path);
  if (!found.isDirectory()) throw new UnusableFolderError(path, { reason: 'it is no folder' });
  if (found.uid !== process.getuid?.()) {
    throw new UnusableFolderError(path, { reason: 'it belongs to somebody else' });
  }
  chmodSync(path, 0o700);
}

class UnusableFolderError extends Error {
  override name = 'UnusableFolderError';

  constructor(path: string, { reason, mend = ownFolder }: { reason: string; mend?: string }) {
    super(`The folder ${path} cannot be used: ${reason}. ${mend}`);
  }
}
