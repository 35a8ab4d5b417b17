import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { DamagedFileError } from './damaged-file-error.ts';

/** A file's md5, from reading all of it. */
export async function hashFile(path: string, signal?: AbortSignal): Promise<string> {
  const hash = createHash('md5');
  for await (const chunk of createReadStream(path, { signal })) hash.update(chunk);
  return hash.digest('hex');
}

/**
 * The md5 that lies beside a file, where one does: `MD5(pubmed26n1334.xml.gz)= <32 hex>`; md5sum
 * writes it the other way round. Throws DamagedFileError.
 */
export async function readSidecar(path: string): Promise<string | undefined> {
  const line = await readFile(`${path}.md5`, 'utf8').catch(ignoreAbsent);
  if (line === undefined) return undefined;
  const [md5] = /\b[0-9a-f]{32}\b/i.exec(line) ?? [];
  if (md5 !== undefined) return md5.toLowerCase();
  throw new DamagedFileError(
    `${basename(path)}.md5 holds no md5. Download it again, or remove it.`,
  );
}

function ignoreAbsent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}
