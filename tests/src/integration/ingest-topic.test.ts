import { type Db, listRuns, readReport, readRun } from '@touchstone/db';
import { loadStarter } from '@touchstone/db/open';
import { ingestAll } from '@touchstone/ingestion';
import { describe, expect, it } from 'vitest';
import { fictionalArticle, fictionalBook } from '../fake-eutils/index.ts';
import { starterRecords } from '../fake-eutils/starter-records.ts';
import { stageIngest, topic } from '../support/stage-ingest.ts';

const starterFolder = new URL('../../../prisma/starter', import.meta.url).pathname;

/** Everything that an ingest may touch, less the runs themselves. */
function readAll(db: Db) {
  return Promise.all([
    db.report.findMany({ orderBy: { pmid: 'asc' } }),
    db.notice.findMany({ orderBy: { id: 'asc' } }),
    db.reportRevision.findMany(),
    db.evidenceLink.findMany({ orderBy: { id: 'asc' } }),
    db.identityMismatch.findMany(),
  ]);
}

describe('ingesting a topic', () => {
  it('stores every record that PubMed serves, and a second run changes nothing', async () => {
    const { db, fake, options } = await stageIngest({ records: 450, fetchOrder: 'reversed' });
    fake.addRecords(fictionalBook({ pmid: '90009001', title: 'A book of stones' }));
    const counts = { status: 'succeeded', found: 451, fetched: 451, rejected: 0 };
    expect(await ingestAll(db, options)).toMatchObject([{ ...counts, created: 451, requests: 4 }]);
    expect(await db.report.count()).toBe(451);
    expect((await readReport(db, '90009001'))?.isBook).toBe(true);

    const before = await readAll(db);
    const again = await ingestAll(db, { ...options, full: true });
    expect(again).toMatchObject([{ ...counts, created: 0, updated: 0, unchanged: 451 }]);
    expect(await readAll(db)).toEqual(before);
  });

  it('fetches linked reports whether or not the search finds them, and loses no link', async () => {
    const { db, fake, options } = await stageIngest();
    await loadStarter(db);
    fake.addRecords(await starterRecords(starterFolder));
    fake.setSearch(() => []);
    const links = await db.evidenceLink.findMany({ orderBy: { id: 'asc' } });
    const [first] = await db.topic.findMany({ where: { slug: { not: topic.slug } } });
    const [run] = await ingestAll(db, { ...options, topic: first?.slug });
    expect(run).toMatchObject({ status: 'succeeded', found: 0, rejected: 0 });
    expect(run?.fetched).toBe(await db.report.count());
    expect(await db.report.count({ where: { fetchedAt: null } })).toBe(0);
    expect(await db.evidenceLink.findMany({ orderBy: { id: 'asc' } })).toEqual(links);
  });

  it('lists by PMID what it asked for and PubMed did not send', async () => {
    const { db, fake, options, progress } = await stageIngest({ records: 5 });
    fake.setSearch((_, store) => [...store.pmids(), '90008001', '90008002']);
    const [run] = await ingestAll(db, options);
    expect(run).toMatchObject({ status: 'succeeded', found: 7, fetched: 5 });
    const missing = ['90008001', '90008002'];
    expect((await readRun(db, run?.id ?? ''))?.missing.sort()).toEqual(missing);
    expect(progress.map(({ step }) => step)).toContain('ask-again');
  });

  it('keeps a record apart whose title is not ours, and says so', async () => {
    const { db, fake, options } = await stageIngest({ records: 0 });
    await loadStarter(db);
    fake.addRecords(await starterRecords(starterFolder));
    const pmid = '17893311';
    const ours = await readReport(db, pmid);
    fake.setRecord(pmid, fictionalArticle({ pmid, title: 'Cold spoons on warm elbows.' }));
    const [run] = await ingestAll(db, { ...options, pmids: [pmid] });
    expect(await readRun(db, run?.id ?? '')).toMatchObject({
      status: 'succeeded',
      mismatches: [{ pmid, ourTitle: ours?.title, pubmedTitle: 'Cold spoons on warm elbows.' }],
      warnings: [expect.stringContaining(pmid)],
    });
    expect(await readReport(db, pmid)).toMatchObject({ title: ours?.title });
  });

  it('keeps an unreadable record with its XML, and stores the others', async () => {
    const { db, fake, options } = await stageIngest({ records: 5 });
    const xml =
      '<PubmedArticle><MedlineCitation><PMID Version="1">90000003</PMID></MedlineCitation></PubmedArticle>';
    fake.setRecord('90000003', xml);
    const [run] = await ingestAll(db, options);
    expect(run).toMatchObject({ status: 'succeeded', fetched: 5, created: 4, rejected: 1 });
    const detail = await readRun(db, run?.id ?? '');
    expect(detail?.rejects).toMatchObject([{ pmid: '90000003', xml }]);
    expect(detail?.missing).toEqual([]);
  });

  it('leaves out a record that nobody asked for', async () => {
    const { db, fake, options } = await stageIngest({ records: 3 });
    fake.setRecord('90000002', fictionalArticle({ pmid: '90007777' }));
    const [run] = await ingestAll(db, options);
    expect(await readRun(db, run?.id ?? '')).toMatchObject({ missing: ['90000002'], created: 2 });
    expect(await readReport(db, '90007777')).toBeUndefined();
  });

  it('notes what PubMed made of the search', async () => {
    const { db, options } = await stageIngest();
    const [run] = await ingestAll(db, options);
    expect(await readRun(db, run?.id ?? '')).toMatchObject({
      ...{ status: 'succeeded', kind: 'full', found: 5, searchCount: 5, expected: 5 },
      queryTranslation: '"stones"[Title/Abstract] OR "warm feet"[Title/Abstract]',
      objections: [],
    });
  });

  it('has a topic of its own for each run, and goes on after one that failed', async () => {
    const { db, fake, options } = await stageIngest({ records: 2 });
    await db.topic.create({ data: { slug: 'a-first', title: 'First', query: 'first[tiab]' } });
    fake.fail({ kind: 'invalid-api-key' });
    const runs = await ingestAll(db, options);
    expect(runs.map(({ topic, status }) => [topic, status])).toEqual([
      ['a-first', 'failed'],
      [topic.slug, 'succeeded'],
    ]);
    expect(await listRuns(db, { limit: 10 })).toHaveLength(2);
  });

  it('names the known topics when asked for another', async () => {
    const { db, options } = await stageIngest();
    await expect(ingestAll(db, { ...options, topic: 'spoons' })).rejects.toThrow(
      'no topic "spoons". Choose one of: stones.',
    );
    expect(await listRuns(db, { limit: 10 })).toEqual([]);
  });
});

describe('ingesting given PMIDs', () => {
  it('fetches these and no others, each once', async () => {
    const { db, options } = await stageIngest({ records: 9 });
    const pmids = ['90000002', '90000004', '90000002'];
    const [run] = await ingestAll(db, { ...options, pmids });
    expect(run).toMatchObject({
      status: 'succeeded',
      found: 2,
      fetched: 2,
      created: 2,
      requests: 1,
    });
    expect(run?.topic).toBeUndefined();
    expect(await db.report.count()).toBe(2);
  });

  it('fails when PubMed has none of them', async () => {
    const { db, options } = await stageIngest();
    expect(await ingestAll(db, { ...options, pmids: ['99999999'] })).toMatchObject([
      { status: 'failed', error: expect.stringContaining('PMID 99999999') },
    ]);
  });
});
