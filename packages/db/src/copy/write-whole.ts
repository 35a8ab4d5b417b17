import { createWriteStream, statfsSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
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
  makeFolder(dirname(file));
  const unfinished = `${file}.${process.pid}.part`;
  try {
    await rm(unfinished, { force: true });
    const target = createWriteStream(unfinished, { mode: 0o600, flags: 'wx', flush: true });
    await pipeline(Readable.from(text), createGzip(), target);
    await rename(unfinished, file);
    await syncFolder(dirname(file));
  } catch (error) {
    await rm(unfinished, { force: true });
    throw explain(error, file);
  }
}

/** A new name reaches the disk with its folder. */
async function syncFolder(folder: string) {
  const handle = await open(folder);
  await handle.sync().finally(() => handle.close());
}

function explain(error: unknown, file: string): unknown {
  if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) return error;
  const { bavail, bsize } = statfsSync(dirname(file));
  return new BackupError(
    `The disk that holds ${dirname(file)} is full (${Math.floor((bavail * bsize) / 1e6)} MB are ` +
      'free), so the backup was not written. Make room, or name a file on another disk.',
    { cause: error },
  );
}
