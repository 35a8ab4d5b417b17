import { createHash } from 'node:crypto';
import { appendFile, readFile, rm, symlink, truncate, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { listReports, readRun } from '@touchstone/db';
import { describe, expect, it } from 'vitest';
import { fictionalArticle, fictionalTopic } from '../fake-eutils/index.ts';
import { stageFiles, writeFileOf } from '../support/stage-files.ts';

const broken =
  '<PubmedArticle><MedlineCitation><PMID>90000500</PMID></MedlineCitation></PubmedArticle>';

describe('reading baseline and update files', () => {
  it('brings every record in, counts them, and keeps what cannot be read', async () => {
    const { db, folder, ingest, progress } = await stageFiles();
    await writeFileOf(folder, 'pubmed26n0001.xml.gz', { records: fictionalTopic(450) });
    await writeFileOf(folder, 'pubmed26n0002.xml.gz', {
      records: [...fictionalTopic(10, 90_000_451), broken],
      deleted: ['90000001', '90009999'],
    });
    const run = await ingest();
    expect(run).toMatchObject({
      ...{ kind: 'files', status: 'succeeded', topic: undefined, error: undefined },
      ...{ fetched: 461, created: 460, updated: 0, unchanged: 0, rejected: 1 },
    });
    expect(await readRun(db, run.id)).toMatchObject({
      rejects: [{ pmid: '90000500', xml: broken }],
      files: [
        { name: 'pubmed26n0001.xml.gz', status: 'finished', records: 450, kept: 450, deleted: 0 },
        { name: 'pubmed26n0002.xml.gz', status: 'finished', records: 11, kept: 11, deleted: 2 },
      ],
    });
    expect((await listReports(db, { limit: 1 })).total).toBe(460);
    expect(progress.findLast(({ step }) => step === 'files')).toMatchObject({
      files: { done: 2, total: 2 },
      counts: { records: 461, kept: 461, created: 460, rejected: 1, deleted: 2 },
    });
  });

  it('tells how far it is in bytes on disk, and never goes back', async () => {
    const { folder, ingest, progress } = await stageFiles();
    for (const name of ['pubmed26n0001.xml.gz', 'pubmed26n0002.xml.gz']) {
      await writeFileOf(folder, name, { records: fictionalTopic(450) });
    }
    await ingest();
    const bytes = progress.flatMap((one) => (one.step === 'files' ? one.bytes : []));
    expect(bytes.map(({ done }) => done)).toEqual(
      bytes.map(({ done }) => done).sort((one, other) => one - other),
    );
    expect(bytes.at(-1)?.done).toBe(bytes.at(-1)?.total);
    expect(bytes.at(0)?.done).toBe(0);
  });

  it('changes nothing when the same files are given again', async () => {
    const { db, folder, ingest } = await stageFiles();
    await writeFileOf(folder, 'pubmed26n0001.xml.gz', { records: fictionalTopic(20) });
    await ingest();
    const before = await db.report.findMany({ orderBy: { pmid: 'asc' } });
    expect(await ingest()).toMatchObject({ status: 'succeeded', created: 0, unchanged: 20 });
    expect(await db.report.findMany({ orderBy: { pmid: 'asc' } })).toEqual(before);
    expect(await db.reportRevision.count()).toBe(0);
  });

  it.each([true, false])(
    'reads a file again that another one of the same size has replaced (md5 beside it: %s)',
    async (beside) => {
      const { db, folder, ingest } = await stageFiles();
      const write = async (title: string) => {
        const path = join(folder, 'pubmed26n0001.xml');
        const xml = `<PubmedArticleSet>${fictionalArticle({ pmid: '90000001', title })}</PubmedArticleSet>`;
        await writeFile(path, xml);
        const md5 = createHash('md5').update(xml).digest('hex');
        if (beside) await writeFile(`${path}.md5`, `MD5(pubmed26n0001.xml)= ${md5}\n`);
        // As a download does that keeps the time at the server.
        await utimes(path, new Date('2026-01-05'), new Date('2026-01-05'));
      };
      await write('Warm stones.');
      await writeFileOf(folder, 'pubmed26n0002.xml.gz', { records: fictionalTopic(3, 90_000_101) });
      await writeFile(join(folder, 'pubmed26n0003.xml'), 'no XML');
      expect(await ingest({ onlyNew: true })).toMatchObject({ status: 'failed', created: 4 });
      await write('Cold stones.');
      await rm(join(folder, 'pubmed26n0003.xml'));
      expect(await ingest({ onlyNew: true })).toMatchObject({ fetched: 1, updated: 1 });
      expect(await ingest({ onlyNew: true })).toMatchObject({ fetched: 0 });
      const { title } = await db.report.findUniqueOrThrow({ where: { pmid: '90000001' } });
      expect(title).toBe('Cold stones.');
    },
  );

  it('goes on with other files where one that was read has been replaced', async () => {
    const { db, folder, ingest } = await stageFiles();
    const write = (title: string) => {
      const article = fictionalArticle({ pmid: '90000001', title });
      const xml = `<PubmedArticleSet>${article}</PubmedArticleSet>`;
      return writeFile(join(folder, 'pubmed26n0001.xml'), xml);
    };
    await write('Warm stones.');
    await writeFile(join(folder, 'pubmed26n0002.xml'), 'no XML');
    expect(await ingest()).toMatchObject({ status: 'failed', created: 1 });
    await write('Cold stones.');
    await ingest();
    const { title } = await db.report.findUniqueOrThrow({ where: { pmid: '90000001' } });
    expect(title).toBe('Cold stones.');
  });

  it('keeps deletions by the thousand', async () => {
    const { db, folder, ingest } = await stageFiles();
    const deleted = Array.from({ length: 3_000 }, (_, at) => String(90_000_001 + at));
    await writeFileOf(folder, 'pubmed26n0001.xml.gz', { deleted });
    expect(await ingest()).toMatchObject({ status: 'succeeded', error: undefined });
    expect(await db.deletedRecord.count()).toBe(3_000);
    expect(await db.ingestFile.findMany()).toMatchObject([{ records: 0, deleted: 3_000 }]);
  });

  it('reads a plain file and one of another name, below all of NLM’s', async () => {
    const { db, folder, ingest } = await stageFiles();
    const own = fictionalArticle({ pmid: '90000001', title: 'From a file of our own.' });
    await writeFile(join(folder, 'export.xml'), `<PubmedArticleSet>${own}</PubmedArticleSet>`);
    await writeFileOf(folder, 'pubmed26n0001.xml.gz', {
      records: [fictionalArticle({ pmid: '90000001', title: 'From NLM.' })],
    });
    await ingest();
    await ingest({ patterns: [join(folder, 'export.xml')] });
    expect(await db.report.findMany()).toMatchObject([{ title: 'From NLM.', fileRank: 260001 }]);
  });
});

describe('a file that cannot be trusted', () => {
  const spoil: Record<string, (path: string) => Promise<void>> = {
    'another md5': (path) => writeFile(`${path}.md5`, `MD5(x)= ${'0'.repeat(32)}\n`),
    'a checksum file without one': (path) => writeFile(`${path}.md5`, 'Not Found\n'),
    'an end that is missing': async (path) => {
      await truncate(path, 2_000);
      await rm(`${path}.md5`);
    },
    'spoilt bytes': async (path) => {
      const bytes = await readFile(path);
      await writeFile(path, bytes.fill(0, 1_000, 1_100));
      await rm(`${path}.md5`);
    },
    'XML that is cut': async (path) => {
      const xml = gunzipSync(await readFile(path));
      await rm(`${path}.md5`);
      await writeFile(path, gzipSync(xml.subarray(0, -100)));
    },
    'an HTML page in its place': async (path) => {
      await rm(`${path}.md5`);
      await writeFile(path, gzipSync(Buffer.from('<html><body>Sign in</body></html>')));
    },
    'something behind its end': async (path) => {
      const xml = gunzipSync(await readFile(path));
      await rm(`${path}.md5`);
      await writeFile(path, gzipSync(Buffer.concat([xml, Buffer.from('<html>')])));
    },
  };

  it.each(Object.entries(spoil))(
    'with %s fails before anything of it is believed, and the others go in',
    async (_, make) => {
      const { db, folder, ingest } = await stageFiles();
      await writeFileOf(folder, 'pubmed26n0001.xml.gz', { records: fictionalTopic(3) });
      const path = await writeFileOf(folder, 'pubmed26n0002.xml.gz', {
        records: fictionalTopic(300, 90_001_001),
      });
      await writeFileOf(folder, 'pubmed26n0003.xml.gz', {
        records: fictionalTopic(4, 90_002_001),
      });
      await make(path);
      const run = await ingest();
      expect(run).toMatchObject({ status: 'failed', created: 7 });
      expect(run.error).toMatch(/^One file .*pubmed26n0002\.xml\.gz\. .*(again|before parsing)/);
      expect(await db.report.count()).toBe(7);

      // Whole again, it is all that is read.
      await writeFileOf(folder, 'pubmed26n0002.xml.gz', {
        records: fictionalTopic(300, 90_001_001),
      });
      const mended = await ingest();
      expect(mended).toMatchObject({ status: 'succeeded', created: 307, unchanged: 0 });
      expect(await db.report.count()).toBe(307);
    },
  );

  it('is refused by name where it is none, or there is no telling which of two is later', async () => {
    const { db, folder, ingest } = await stageFiles();
    await appendFile(join(folder, 'one.xml'), '<PubmedArticleSet/>');
    await appendFile(join(folder, 'two.xml'), '<PubmedArticleSet/>');
    await expect(ingest()).rejects.toThrow(/one\.xml and .*two\.xml .*later/);
    await expect(ingest({ patterns: [join(folder, '*.zip')] })).rejects.toThrow(/No file matches/);
    await expect(ingest({ patterns: [folder] })).rejects.toThrow(/is a folder/);
    const device = join(folder, 'pubmed26n0001.xml');
    await symlink('/dev/null', device);
    await expect(ingest({ patterns: [device] })).rejects.toThrow(/is a pipe or a device/);
    expect(await db.ingestRun.count()).toBe(0);
  });
});
