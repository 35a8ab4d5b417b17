import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fictionalArticle } from '../fake-eutils/index.ts';
import { stageCommand } from '../support/stage-command.ts';
import { writeFileOf } from '../support/stage-files.ts';

let stage: Awaited<ReturnType<typeof stageCommand>>;
let folder: string;
beforeAll(async () => {
  stage = await stageCommand();
  folder = await mkdtemp(join(tmpdir(), 'touchstone-files-'));
  const record = (pmid: string, title: string) => fictionalArticle({ pmid, title });
  const records = [record('90000701', 'Warm stones.'), record('90000702', 'Cold spoons.')];
  await writeFileOf(folder, 'pubmed26n0001.xml.gz', { records });
  await writeFileOf(folder, 'pubmed26n0002.xml.gz', {
    records: [record('90000701', 'Warm stones, revised.')],
  });
});
afterAll(async () => {
  await stage.close();
  await rm(folder, { recursive: true });
});

const titles = async () => {
  const rows = await stage.db.report.findMany({ orderBy: { pmid: 'asc' } });
  return rows.map(({ title }) => title);
};

describe('ingest --files', () => {
  it('brings in the records that hold one of the words, of the later file where both do', async () => {
    // As npm does: it runs in the repository, and the pattern was typed elsewhere.
    const typed = { INIT_CWD: folder };
    const args = ['--files', 'pubmed26n*.xml.gz', '--words', 'warm stones, feet', '--json'];
    const { code, stdout } = await stage.run(args, typed);
    const { runs } = JSON.parse(stdout.trim());
    expect(runs).toMatchObject([{ topic: null, kind: 'files', status: 'succeeded' }]);
    expect(await titles()).toEqual(['Warm stones, revised.']);
    expect(code).toBe(0);
  });

  it('takes all of them where nothing else is said, and says how far it is', async () => {
    const { code, stderr } = await stage.run(['--files', join(folder, '*.gz')]);
    expect(stderr).toMatch(/info \d of 2 files, .* of .*B \(/);
    expect(await titles()).toEqual(['Warm stones, revised.', 'Cold spoons.']);
    expect(code).toBe(0);
  });

  it('reads each file once, unless everything is asked for', async () => {
    await stage.db.report.update({
      where: { pmid: '90000702' },
      data: { title: 'Lost.', contentHash: null },
    });
    const again = await stage.run(['--files', join(folder, '*.gz')]);
    expect([again.code, await titles()]).toEqual([0, ['Warm stones, revised.', 'Lost.']]);
    const all = await stage.run(['--files', join(folder, '*.gz'), '--full']);
    expect([all.code, await titles()]).toEqual([0, ['Warm stones, revised.', 'Cold spoons.']]);
  });

  it('says what to do where no file fits', async () => {
    const { code, stderr } = await stage.run(['--files', join(folder, 'nonesuch*.gz')]);
    expect([code, stderr]).toEqual([1, expect.stringContaining('Download')]);
  });
});
