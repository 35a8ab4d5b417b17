import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Removes the oldest of the backups that were made for one purpose (`touchstone`, `before`), and
 * keeps so many. Files with other names are not touched. Returns the names removed.
 */
export async function pruneBackups(
  folder: string,
  { purpose, keep }: { purpose: string; keep: number },
): Promise<string[]> {
  const pattern = new RegExp(`^${purpose}-.*?(\\d{8}T\\d{6}Z)\\.jsonl\\.gz$`);
  const found = (await readdir(folder)).flatMap((name) => {
    const time = pattern.exec(name)?.[1];
    return time ? [{ name, time }] : [];
  });
  const old = found.sort((a, b) => b.time.localeCompare(a.time)).slice(keep);
  for (const { name } of old) await rm(join(folder, name), { force: true });
  return old.map(({ name }) => name);
}
