import { expect, it } from 'vitest';
import { fictionalArticle } from '../fake-eutils/index.ts';
import { stageFiles, writeFileOf } from '../support/stage-files.ts';

const pmids = Array.from({ length: 200 }, (_, at) => String(90_000_001 + at));

it('lets the later file win where several bring the same new records at once', async () => {
  const { db, folder, ingest } = await stageFiles();
  for (const file of [1, 2, 3]) {
    await writeFileOf(folder, `pubmed26n000${file}.xml.gz`, {
      records: pmids.map((pmid) => fictionalArticle({ pmid, title: `Told by file ${file}.` })),
      // The first deletes what the others bring again; the last deletes some for good.
      deleted: file === 2 ? [] : pmids.slice(0, file === 1 ? 200 : 10),
    });
  }
  const planned = Promise.withResolvers<string>();
  const requestHelp = async (runId: string) => planned.resolve(runId);
  const first = ingest({ requestHelp, batchSize: 10 });
  const runId = await planned.promise;
  const help = () => ingest({ patterns: [], runId, batchSize: 10 });
  await Promise.all([first, help(), help()]);
  expect(await first).toMatchObject({ status: 'succeeded', fetched: 600, created: 200 });

  const reports = await db.report.findMany({ orderBy: { pmid: 'asc' } });
  expect(reports.map(({ title }) => title)).toEqual(pmids.map(() => 'Told by file 3.'));
  expect(reports.filter(({ goneAt }) => goneAt).map(({ pmid }) => pmid)).toEqual(
    pmids.slice(0, 10),
  );
});
