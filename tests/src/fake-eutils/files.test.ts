import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { fictionalArticle } from './fictional-record.ts';
import { loadRecordsFrom } from './records/load-records.ts';
import { ask } from './test-client.ts';
import { withFake } from './with-fake.ts';

async function filesDir() {
  const dir = await mkdtemp(path.join(tmpdir(), 'fake-eutils-'));
  onTestFinished(() => rm(dir, { recursive: true }));
  const set = `<PubmedArticleSet>${fictionalArticle({ pmid: '90000001' })}</PubmedArticleSet>`;
  const file = gzipSync(set);
  await mkdir(path.join(dir, 'updatefiles'));
  await writeFile(path.join(dir, 'updatefiles', 'pubmed26n1334.xml.gz'), file);
  return { dir, file, set };
}

test('an update file comes byte for byte beside its checksum', async () => {
  const { dir, file } = await filesDir();
  const fake = await withFake({ filesDir: dir });
  const url = `${fake.filesUrl}updatefiles/pubmed26n1334.xml.gz`;
  const { headers } = await ask(url);
  expect(headers['content-length']).toBe(String(file.length));
  const bytes = Buffer.from(await (await fetch(url)).arrayBuffer());
  expect(bytes.equals(file)).toBe(true);
  expect(gunzipSync(bytes).toString()).toContain('90000001');
  const md5 = createHash('md5').update(file).digest('hex');
  expect((await ask(`${url}.md5`)).text).toBe(`MD5(pubmed26n1334.xml.gz)= ${md5}\n`);
  expect((await ask(`${fake.filesUrl}updatefiles/`)).text).toContain('href="pubmed26n1334.xml.gz"');
});

test('nothing outside of the folder is served', async () => {
  const { dir } = await filesDir();
  const fake = await withFake({ filesDir: path.join(dir, 'updatefiles') });
  for (const name of ['..%2f..%2fetc/passwd', '../updatefiles/x', '..', 'absent.xml.gz']) {
    expect((await ask(`${fake.filesUrl}baseline/${name}`)).status).toBe(404);
  }
});

test('records are read from plain and packed files, articles and bare citations alike', async () => {
  const { dir } = await filesDir();
  const bare = '<MedlineCitation Owner="NLM">\n<PMID Version="2">90000002</PMID></MedlineCitation>';
  await writeFile(path.join(dir, 'old.xml'), `<MedlineCitationSet>${bare}</MedlineCitationSet>`);
  await writeFile(
    path.join(dir, 'broken.xml'),
    '<PubmedArticleSet><PubmedArticle></PubmedArticleSet>',
  );
  await writeFile(path.join(dir, 'notes.txt'), '<PubmedArticle><PMID>3</PMID></PubmedArticle>');
  const records = await loadRecordsFrom(dir);
  expect(records.map(({ pmid, version, kind }) => ({ pmid, version, kind }))).toEqual([
    { pmid: '90000002', version: 2, kind: 'citation' },
    { pmid: '90000001', version: 1, kind: 'article' },
  ]);
  expect(records[0]?.xml).toBe(bare);
});
