import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { createParsePool, ingestFiles, type Progress } from '@touchstone/ingestion';
import { onTestFinished } from 'vitest';
import { openTestDatabase } from './test-database.ts';

/** A database and an empty folder for files. */
export async function stageFiles() {
  const database = await openTestDatabase();
  onTestFinished(database.close);
  const folder = await makeFolder();
  const progress: Progress[] = [];
  const options = {
    // One thread: what several bring is measured elsewhere.
    pool: createParsePool({ threads: 1 }),
    now: () => new Date('2026-03-01T12:00:00Z'),
    onProgress: (one: Progress) => void progress.push(one),
    pollMs: 20,
  };
  const all = join(folder, '*.xml*');
  return {
    ...{ db: database.db, place: database.place, folder, all, progress, options },
    ingest: (more: Partial<Parameters<typeof ingestFiles>[1]> = {}) =>
      ingestFiles(database.db, { ...options, patterns: [all], ...more }),
  };
}

async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'touchstone-files-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

/** Writes a file as NLM does, its checksum beside it; returns its path. */
export async function writeFileOf(
  folder: string,
  name: string,
  { records = [], deleted = [] }: { records?: readonly string[]; deleted?: readonly string[] },
): Promise<string> {
  const pmids = deleted.map((pmid) => `<PMID Version="1">${pmid}</PMID>`).join('\n');
  const deletions = deleted.length > 0 ? `<DeleteCitation>\n${pmids}\n</DeleteCitation>\n` : '';
  const xml = `<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE PubmedArticleSet SYSTEM "http://dtd.nlm.nih.gov/ncbi/pubmed/out/pubmed_190101.dtd">
<PubmedArticleSet>
${records.join('\n')}
${deletions}</PubmedArticleSet>
`;
  const packed = gzipSync(xml);
  const path = join(folder, name);
  await writeFile(path, packed);
  const md5 = createHash('md5').update(packed).digest('hex');
  await writeFile(`${path}.md5`, `MD5(${name})= ${md5}\n`);
  return path;
}
