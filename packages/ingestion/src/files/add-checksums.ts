import { stat } from 'node:fs/promises';
import { type Db, findReadFiles, type PlannedFile } from '@touchstone/db';
import { hashFile, readSidecar } from './checksum.ts';
import { DamagedFileError } from './damaged-file-error.ts';

/**
 * Says of files that look as if they had been read whether they are what was read: another one of
 * the same name may have the same size. What lies beside a file is believed, unless the file was
 * written since.
 */
export async function addChecksums(
  db: Db,
  files: readonly PlannedFile[],
  signal?: AbortSignal,
): Promise<PlannedFile[]> {
  const read = await findReadFiles(db, files);
  const checked: PlannedFile[] = [];
  for (const file of files) {
    const readAt = read.get(file.path);
    const md5 = readAt && (await checksumOf(file.path, { readAt, signal }));
    checked.push({ ...file, md5 });
  }
  return checked;
}

async function checksumOf(
  path: string,
  { readAt, signal }: { readAt: Date; signal: AbortSignal | undefined },
): Promise<string | undefined> {
  try {
    const beside = await readSidecar(path);
    const { mtime } = await stat(path);
    return beside === undefined || mtime > readAt ? await hashFile(path, signal) : beside;
  } catch (error) {
    // Its reading will say what is wrong with it.
    if (error instanceof DamagedFileError) return undefined;
    throw error;
  }
}
