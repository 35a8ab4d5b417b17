import { chmodSync, existsSync, lstatSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes a folder that only this user may enter: the embedded server knows no passwords.
 * @throws where it cannot be made or belongs to somebody else, with a word on what to do.
 */
export function makePrivateFolder(path: string) {
  try {
    // Below /proc, Node's recursive mkdir never returns; one step at a time it fails as it should.
    mkdirSync(path, { recursive: !existsSync(dirname(path)), mode: 0o700 });
  } catch (error) {
    if (!isThere(error)) throw unusable(path, error instanceof Error ? error.message : '');
  }
  const found = lstatSync(path);
  if (!found.isDirectory()) throw unusable(path, 'it is no folder');
  if (found.uid !== process.getuid?.()) throw unusable(path, 'it belongs to somebody else');
  chmodSync(path, 0o700);
}

function isThere(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EEXIST';
}

function unusable(path: string, reason: string): Error {
  return new Error(
    `The data folder ${path} cannot be used: ${reason}. Set DATA_DIR to a folder of your own.`,
  );
}
