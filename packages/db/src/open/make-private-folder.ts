import { chmodSync, existsSync, lstatSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** Makes a folder and what it lies in, for this user alone; one that exists stays as it is. */
export function makeFolder(path: string) {
  try {
    // One by one: below /proc, Node's own recursive mkdir never returns.
    const found = statSync(path, { throwIfNoEntry: false });
    if (found?.isDirectory()) return;
    if (found) throw new UnusableFolderError(path, 'it is no folder');
    if (!existsSync(dirname(path))) makeFolder(dirname(path));
    mkdirSync(path, { mode: 0o700 });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return;
    if (error instanceof UnusableFolderError) throw error;
    throw new UnusableFolderError(path, error instanceof Error ? error.message : String(error));
  }
}

/** A folder of ours that only this user may enter: the embedded server knows no passwords. */
export function makePrivateFolder(path: string) {
  makeFolder(path);
  const found = lstatSync(path);
  if (!found.isDirectory()) throw new UnusableFolderError(path, 'it is no folder');
  if (found.uid !== process.getuid?.()) {
    throw new UnusableFolderError(path, 'it belongs to somebody else');
  }
  chmodSync(path, 0o700);
}

class UnusableFolderError extends Error {
  override name = 'UnusableFolderError';

  constructor(path: string, reason: string) {
    super(`The folder ${path} cannot be used: ${reason}. Set DATA_DIR to a folder of your own.`);
  }
}
