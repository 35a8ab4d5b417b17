import { readReport } from '@touchstone/db';
import { expect, it } from 'vitest';
import { fictionalArticle } from '../fake-eutils/index.ts';
import { stageRuns } from '../support/stage-runs.ts';

const pmid = '90000001';
const told = { pmid, title: 'Warm stones.', abstract: [{ text: 'Stones are warm.' }] };

it('an abstract that goes blank and comes back is no revision, for what is held never changed', async () => {
  const { db, ingest, publish } = await stageRuns({ records: 3 });
  publish(told);
  await ingest();
  for (const abstract of [[], told.abstract]) {
    publish({ ...told, abstract });
    expect(await ingest({ full: true })).toMatchObject({ updated: 0, unchanged: 3 });
    expect(await readReport(db, pmid)).toMatchObject({ abstract: told.abstract, revisions: [] });
  }
});

it('a record that comes without its title keeps the one that is known', async () => {
  const { db, fake, ingest, publish } = await stageRuns({ records: 3 });
  publish(told);
  await ingest();
  const untitled = fictionalArticle({ ...told, doi: '10.5555/new' });
  fake.setRecord(pmid, untitled.replaceAll('ArticleTitle', 'MainTitle'));
  expect(await ingest({ full: true })).toMatchObject({ status: 'succeeded', updated: 1 });
  const report = await readReport(db, pmid);
  expect(report).toMatchObject({ title: told.title, doi: '10.5555/new' });
  expect(report?.revisions[0]?.changes.map(({ field }) => field)).toEqual(['doi']);
});

it('a record of which only the day of its revision changed is no revision, and bears the new day', async () => {
  const { db, ingest, publish } = await stageRuns({ records: 3 });
  publish({ ...told, revisedDate: '2026-02-01' });
  await ingest();
  publish({ ...told, revisedDate: '2026-02-02' });
  expect(await ingest({ full: true })).toMatchObject({ updated: 0, unchanged: 3 });
  expect(await readReport(db, pmid)).toMatchObject({ revisedDate: '2026-02-02', revisions: [] });
  publish({ ...told, revisedDate: '2026-02-03', doi: '10.5555/new' });
  expect(await ingest({ full: true })).toMatchObject({ updated: 1, unchanged: 2 });
  const [revision] = (await readReport(db, pmid))?.revisions ?? [];
  expect(revision?.changes.map(({ field }) => field)).toEqual(['doi', 'revisedDate']);
});
