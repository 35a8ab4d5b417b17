import { glob, stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import type { PlannedFile } from '@touchstone/db';
import { FilesError } from './files-error.ts';
import { rankOf } from './rank-of.ts';

/**
 * The files that the patterns name, in the order in which NLM wrote them. Throws FilesError where
 * there are none, or where it cannot be known which of two is the later one.
 */
export async function findFiles(patterns: readonly string[]): Promise<PlannedFile[]> {
  const paths = new Set<string>();
  for (const pattern of patterns) {
    for (const path of await expand(pattern)) paths.add(path);
  }
  const files = await Promise.all([...paths].map(toFile));
  const ordered = files.sort((one, other) => one.rank - other.rank);
  refuseUnordered(ordered);
  return ordered;
}

async function expand(pattern: string): Promise<string[]> {
  const paths: string[] = [];
  for await (const path of glob(pattern)) paths.push(resolve(path));
  // NLM lays each file's checksum beside it, and a pattern may well match both.
  const wanted = paths.filter((path) => !path.endsWith('.md5'));
  if (wanted.length > 0) return wanted;
  throw new FilesError(
    `No file matches "${pattern}". Download PubMed's files from https://ftp.ncbi.nlm.nih.gov/pubmed/ (baseline/ and updatefiles/), and name them as in: --files 'updatefiles/pubmed26n*.xml.gz'`,
  );
}

async function toFile(path: string): Promise<PlannedFile> {
  const about = await stat(path);
  const name = basename(path);
  if (about.isDirectory()) {
    throw new FilesError(`${path} is a folder. Name the files in it: --files '${path}/*.xml.gz'`);
  }
  // To read from a pipe would be to wait for ever.
  if (!about.isFile()) {
    throw new FilesError(`${path} is a pipe or a device. Save what it gives as a file first.`);
  }
  if (!/\.xml(\.gz)?$/i.test(name)) {
    throw new FilesError(`${name} is no .xml and no .xml.gz file. Name PubMed's files alone.`);
  }
  // Below every file of NLM's: it adds what is not known, and replaces nothing of theirs.
  return { path, rank: rankOf(name) ?? 0, bytes: about.size };
}

function refuseUnordered(files: readonly PlannedFile[]): void {
  const pair = files.flatMap((file, index) => {
    const next = files[index + 1];
    return next?.rank === file.rank ? [[file.path, next.path]] : [];
  })[0];
  if (!pair) return;
  throw new FilesError(
    `Which of ${pair.join(' and ')} is the later one cannot be told from their names, and the later one must win. Give one of them at a time, the earlier one first, or keep NLM's names (pubmed26n1335.xml.gz).`,
  );
}
