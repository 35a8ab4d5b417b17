import { createWriteStream, statfsSync } from 'node:fs';
import { open, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { makeFolder } from '../open/make-private-folder.ts';
import { BackupError } from './backup-error.ts';

/**
 * Writes gzipped text into a file for this user's eyes alone. It appears under its name when it is
 * whole and on the disk, in the place of one that had the name before; a failure leaves nothing.
 */
export async function writeWhole(file: string, text: AsyncGenerator<string>): Promise<void> {
  const unfinished = `${file}.${process.pid}.part`;
  try {
    await refuseOther(file);
    makeFolder(dirname(file), 'Name a file in a folder that this user may write to.');
    await rm(unfinished, { force: true });
    const target = createWriteStream(unfinished, { mode: 0o600, flags: 'wx', flush: true });
    await pipeline(Readable.from(text), createGzip(), target);
    await rename(unfinished, file);
    await syncFolder(dirname(file));
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => undefined);
    throw explain(error, file);
  }
}

/** A folder or a device is not to be taken for a file that had the name before. */
async function refuseOther(file: string) {
  const found = await stat(file).catch(() => undefined);
  if (!found || found.isFile()) return;
  const what = found.isDirectory() ? 'a folder' : 'no file';
  throw new BackupError(`${file} is ${what}. Name the file that is to be written.`);
}

/** A new name reaches the disk with its folder. */
async function syncFolder(folder: string) {
  const handle = await open(folder);
  await handle.sync().finally(() => handle.close());
}

function explain(error: unknown, file: string): unknown {
  if (!(error instanceof Error && 'code' in error)) return error;
  if (error.code !== 'ENOSPC') return 'path' in error ? unwritable(file, error) : error;
  const { bavail, bsize } = statfsSync(dirname(file));
  return new BackupError(
    `The disk that holds ${dirname(file)} is full (${Math.floor((bavail * bsize) / 1e6)} MB are ` +
      'free), so nothing was written. Make room, or name a file on another disk.',
    { cause: error },
  );
}

function unwritable(file: string, error: Error & { code: unknown }): BackupError {
  return new BackupError(
    `${file} cannot be written (${error.code}). Name a file in a folder that this user may write to.`,
    { cause: error },
  );
}
