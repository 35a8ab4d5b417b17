import { readRun, readTopicHistory } from '@touchstone/db';
import { previewAll } from '@touchstone/ingestion';
import { describe, expect, it } from 'vitest';
import { fictionalArticle } from '../fake-eutils/index.ts';
import { topic } from '../support/stage-ingest.ts';
import { stageRuns } from '../support/stage-runs.ts';

describe('a run after the first', () => {
  it('takes what entered and what was revised since the last success, and nothing else', async () => {
    const { db, ingest, pass, publish, asked } = await stageRuns({ records: 30 });
    expect(await ingest()).toMatchObject({ kind: 'full', found: 30, created: 30 });
    expect(asked()).toMatchObject({ searched: ['all'], fetched: [{ length: 30 }] });

    const today = await pass(4);
    publish(
      { pmid: '90000101', entrezDate: today },
      { pmid: '90000002', title: 'Told anew.', revisedDate: today },
      // Published lately, but known to PubMed for long: publication dates lie.
      { pmid: '90000102', published: today, entrezDate: '2019-01-01', revisedDate: '2019-01-01' },
    );
    expect(await ingest()).toMatchObject({
      ...{ kind: 'incremental', status: 'succeeded', found: 2, created: 1, updated: 1 },
      ...{ windowFrom: '2026-02-26', windowTo: '2026-03-06', searchCount: 32, unchanged: 0 },
    });
    expect(asked()).toEqual({
      searched: ['all', 'edat 2026/02/26 2026/03/06', 'mdat 2026/02/26 2026/03/06'],
      fetched: [['90000101', '90000002']],
    });
    expect(await db.topicMember.count()).toBe(31);
  });

  it('reaches back over the days on which no run succeeded', async () => {
    const { ingest, pass, fake } = await stageRuns();
    await ingest();
    await pass(2);
    expect(await ingest()).toMatchObject({ windowFrom: '2026-02-26' });
    await pass(5);
    fake.fail({ kind: 'html-502', times: 1_000 });
    expect(await ingest()).toMatchObject({ status: 'failed', windowFrom: '2026-02-28' });
    fake.clearFaults();
    await pass(5);
    expect(await ingest()).toMatchObject({ status: 'succeeded', windowFrom: '2026-02-28' });
    expect(await ingest()).toMatchObject({ status: 'succeeded', windowFrom: '2026-03-10' });
  });

  it('takes everything again after thirty days, when asked to, and when the search was changed', async () => {
    const { db, ingest, pass } = await stageRuns();
    const kinds = [];
    for (const [days, full] of [
      [0, false],
      [29, false],
      [1, false],
      [1, true],
      [29, false],
    ] as const) {
      await pass(days);
      kinds.push((await ingest({ full })).kind);
    }
    expect(kinds).toEqual(['full', 'incremental', 'full', 'full', 'incremental']);
    await db.topic.update({ where: { slug: topic.slug }, data: { query: 'pebbles[tiab]' } });
    expect(await ingest()).toMatchObject({ kind: 'full' });
  });

  it('takes the days that it is given, and leaves no gap behind them', async () => {
    const { db, ingest, pass, publish } = await stageRuns();
    await ingest();
    await pass(10);
    publish({ pmid: '90000101', entrezDate: '2026-03-04' });
    const days = { since: '2026-03-08', until: '2026-03-10' };
    expect(await ingest(days)).toMatchObject({ windowFrom: '2026-03-08', found: 0 });
    expect(await readTopicHistory(db, topic)).toMatchObject({ coveredUntil: '2026-03-01' });
    expect(await ingest()).toMatchObject({ windowFrom: '2026-02-26', created: 1 });
    await expect(ingest({ since: '2027-01-01', until: '2026-01-01' })).rejects.toThrow('--since');
  });

  it('asks for linked reports whatever the window', async () => {
    const { db, ingest, asked } = await stageRuns();
    await ingest();
    await db.report.update({ where: { pmid: '90000003' }, data: { origin: 'starter' } });
    asked();
    expect(await ingest()).toMatchObject({ found: 0, fetched: 1 });
    expect(asked().fetched).toEqual([['90000003']]);
  });

  it('is foretold with all that it fetches, found or not', async () => {
    const { db, ingest, fake, pass, publish, options, asked } = await stageRuns({ records: 6 });
    fake.setSearch((_, store) => [...store.pmids(), '90000009']);
    publish({ pmid: '90000007', title: 'Cold stones.' });
    await ingest();
    asked();
    fake.setSearch((_, store) => store.pmids().filter((pmid) => pmid !== '90000007'));
    await pass(31);
    const [preview] = await previewAll(db, options);
    expect(preview).toMatchObject({ kind: 'full', found: 6, wanted: 8, unknown: 1 });
    await ingest();
    expect(new Set(asked().fetched.flat()).size).toBe(8);
  });

  it('can be looked at beforehand, and nothing is written', async () => {
    const { db, ingest, pass, publish, options } = await stageRuns();
    expect(await previewAll(db, options)).toMatchObject([
      { topic: topic.slug, kind: 'full', searchCount: 5, found: 5, unknown: 5, linked: 0 },
    ]);
    await ingest();
    publish({ pmid: '90000101', entrezDate: await pass(4) });
    expect(await previewAll(db, options)).toMatchObject([
      {
        ...{ kind: 'incremental', windowFrom: '2026-02-26', windowTo: '2026-03-06' },
        ...{ searchCount: 6, found: 1, unknown: 1, objections: [] },
      },
    ]);
    expect(await db.ingestRun.count()).toBe(1);
    expect(await db.report.count()).toBe(5);
  });
});

describe('a PMID that did not come', () => {
  it('is asked for by itself, listed, and asked for by every run until it comes', async () => {
    const { db, ingest, publish, pass, fake, asked } = await stageRuns();
    fake.setSearch((_, store) => [...store.pmids(), '90000009']);
    const first = await ingest();
    expect(first.status).toBe('succeeded');
    expect((await readRun(db, first.id))?.missing).toEqual(['90000009']);
    expect(asked().fetched.at(-1)).toEqual(['90000009']);
    await pass(3);
    await ingest();
    expect(asked().fetched).toEqual([['90000009']]);
    const [row] = await db.missingRecord.findMany();
    expect(row).toMatchObject({ pmid: '90000009', topicSlug: topic.slug, runs: 2 });
    expect(row?.since.toISOString()).toMatch(/^2026-03-01/);
    publish({ pmid: '90000009' });
    expect(await ingest()).toMatchObject({ found: 0, created: 1 });
    expect(await db.missingRecord.count()).toBe(0);
  });

  it.each([
    ['sends another record in its place', fictionalArticle({ pmid: '90000001' })],
    [
      'says that it was deleted',
      '<DeleteCitation><PMID Version="1">90000009</PMID></DeleteCitation>',
    ],
  ])('is asked for as long as the search finds it, though PubMed %s', async (_, answer) => {
    const { db, fake, ingest, pass, publish } = await stageRuns();
    fake.setRecord('90000009', answer);
    fake.setSearch((_, store) => store.pmids());
    await ingest();
    expect(await db.missingRecord.findMany()).toMatchObject([{ pmid: '90000009', runs: 1 }]);
    // Longer than what is asked for again anyway.
    fake.setSearch((_, store) => store.pmids().slice(0, 5));
    await pass(12);
    await ingest();
    await pass(12);
    publish({ pmid: '90000009' });
    expect(await ingest()).toMatchObject({ kind: 'incremental', created: 1 });
    expect(await db.missingRecord.count()).toBe(0);
  });

  it('is asked for no more once a full run does not find it, and PubMed has told why', async () => {
    const { db, fake, ingest } = await stageRuns();
    fake.setRecord('90000009', fictionalArticle({ pmid: '90000001' }));
    fake.setSearch((_, store) => store.pmids());
    await ingest();
    expect(await db.missingRecord.count()).toBe(1);
    fake.setSearch((_, store) => store.pmids().filter((pmid) => pmid !== '90000009'));
    await ingest({ full: true });
    await ingest();
    expect(await db.missingRecord.count()).toBe(0);
  });

  it('is got in the end where PubMed was silently short once', async () => {
    const { db, ingest, fake, asked } = await stageRuns({ records: 60 });
    fake.fail({ kind: 'empty-set', endpoint: 'efetch', after: 1 });
    expect(await ingest({ batchSize: 30 })).toMatchObject({ status: 'succeeded', created: 60 });
    // The list again, since so many are no few lost records.
    expect(asked().fetched.map(({ length }) => length)).toEqual([30, 30, 30]);
    expect(await db.missingRecord.count()).toBe(0);
  });
});

it('keeps an unreadable record once, and settles it when it can be read', async () => {
  const { db, ingest, fake, publish, asked } = await stageRuns();
  const xml =
    '<PubmedArticle><MedlineCitation><PMID Version="1">90000003</PMID></MedlineCitation></PubmedArticle>';
  fake.setRecord('90000003', xml);
  await ingest();
  expect(await ingest()).toMatchObject({ found: 0, rejected: 1 });
  expect(await db.reject.findMany()).toMatchObject([{ pmid: '90000003', resolvedAt: null }]);
  publish({ pmid: '90000003' });
  asked();
  expect(await ingest()).toMatchObject({ found: 0, created: 1 });
  expect(asked().fetched).toEqual([['90000003']]);
  expect((await db.reject.findFirst())?.resolvedAt).not.toBeNull();
});
