import { utimesSync, writeFileSync } from 'node:fs';
import { appendFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { fictionalTopic } from '../fake-eutils/index.ts';
import { stageFiles, writeFileOf } from '../support/stage-files.ts';

/** Several blocks long, as it is read. */
const wrap = (title: string) =>
  `<PubmedArticleSet>\n${fictionalTopic(600)
    .join(' '.repeat(6_000))
    .replaceAll('<ArticleTitle>', `<ArticleTitle>${title} `)}\n</PubmedArticleSet>\n`;

it.each([true, false])(
  'a file that is written over while it is read is failed, and read from its start the next time (its time kept: %s)',
  async (keepsTime) => {
    const { db, folder, ingest } = await stageFiles();
    const path = join(folder, 'pubmed26n0001.xml');
    await writeFile(path, wrap('First'));
    await utimes(path, 0, 0);
    const before = await stat(path);
    let isChanged = false;
    const run = await ingest({
      batchSize: 20,
      onProgress: (progress) => {
        if (isChanged || progress.step !== 'files' || progress.counts.records === 0) return;
        isChanged = true;
        writeFileSync(path, wrap('Other'));
        if (keepsTime) utimesSync(path, before.atime, before.mtime);
      },
    });
    expect(run).toMatchObject({
      status: 'failed',
      error: expect.stringContaining('changed while'),
    });
    const [file] = await db.ingestFile.findMany();
    expect(file).toMatchObject({ status: 'failed', position: 0 });
    const others = { where: { title: { startsWith: 'Other' } } };
    if (!keepsTime) expect(await db.report.count(others)).toBe(0);
    await writeFile(path, wrap('First'));
    expect(await ingest()).toMatchObject({ status: 'succeeded' });
    expect(await db.report.count({ where: { title: { startsWith: 'First' } } })).toBe(600);
  },
);

it('a file that is no UTF-8 is refused, and nothing of it is stored', async () => {
  const { db, folder, ingest } = await stageFiles();
  const xml = Buffer.from(wrap('Ti@le'));
  xml[xml.lastIndexOf('@')] = 0xff;
  await writeFile(join(folder, 'pubmed26n0001.xml'), xml);
  expect(await ingest()).toMatchObject({
    ...{ status: 'failed', fetched: 0 },
    error: expect.stringContaining('not in UTF-8'),
  });
  expect(await db.report.count()).toBe(0);
});

it('what stands behind the end of a packed file is passed over', async () => {
  const { folder, ingest } = await stageFiles();
  const path = await writeFileOf(folder, 'pubmed26n0001.xml.gz', { records: fictionalTopic(3) });
  await rm(`${path}.md5`);
  await appendFile(path, Buffer.alloc(3_000_000));
  expect(await ingest()).toMatchObject({ status: 'succeeded', created: 3 });
});
