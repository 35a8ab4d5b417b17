import { stat } from 'node:fs/promises';

/** Tells without reading a file whether it is still the one that it was: any write changes this. */
export async function readStamp(path: string): Promise<string> {
  const { ino, size, mtimeNs } = await stat(path, { bigint: true });
  return [ino, size, mtimeNs].join(' ');
}
