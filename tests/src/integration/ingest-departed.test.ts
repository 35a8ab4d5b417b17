import { type Db, letGo, planRun, readReport, readRun, settleRun, startRun } from '@touchstone/db';
import type { Progress } from '@touchstone/ingestion';
import { describe, expect, it } from 'vitest';
import { fictionalArticle } from '../fake-eutils/index.ts';
import { topic } from '../support/stage-ingest.ts';
import { stageRuns } from '../support/stage-runs.ts';

function readLeft(db: Db) {
  return db.topicMember.findMany({
    where: { leftAt: { not: null } },
    select: { pmid: true, leftReason: true },
    orderBy: { pmid: 'asc' },
  });
}

describe('a record that is no longer what it was', () => {
  it('stays when it has left the search, marked with when and why, and can come back', async () => {
    const { db, fake, ingest, pass } = await stageRuns({ records: 8 });
    await ingest();
    const today = await pass(31);
    fake.setSearch((_, store) => store.pmids().filter((pmid) => pmid !== '90000004'));
    expect(await ingest()).toMatchObject({ kind: 'full', found: 7, fetched: 8, unchanged: 8 });
    expect(await readLeft(db)).toEqual([{ pmid: '90000004', leftReason: 'left-search' }]);
    const report = await readReport(db, '90000004');
    expect(report?.gone).toBeUndefined();
    expect(report?.topics[0]?.leftAt).toMatch(new RegExp(`^${today}`));

    fake.setSearch(undefined);
    await ingest({ full: true });
    expect(await readLeft(db)).toEqual([]);
  });

  it.each([
    { what: 'goes back within the run', fullAt: 0 },
    { what: 'was ahead before it', fullAt: 86_400_000 },
  ])('is told from those that are still found though the clock $what', async ({ fullAt }) => {
    const { db, fake, ingest, options, clock } = await stageRuns({ records: 8 });
    await ingest({ now: () => new Date(clock.instant() + fullAt) });
    await clock.sleep(60_000);
    fake.setSearch((_, store) => store.pmids().filter((pmid) => pmid !== '90000004'));
    let back = 0;
    const now = () => new Date(options.now().getTime() - back);
    const onProgress = ({ step }: Progress) => {
      if (step === 'search') back = 30_000;
    };
    expect(await ingest({ full: true, now, onProgress })).toMatchObject({ found: 7 });
    expect(await readLeft(db)).toEqual([{ pmid: '90000004', leftReason: 'left-search' }]);
  });

  it('stays when PubMed sends it no more, and is current again when it comes back', async () => {
    const { db, fake, ingest, pass, publish } = await stageRuns({ records: 8 });
    await ingest();
    await pass(31);
    fake.removeRecord('90000004');
    const run = await ingest();
    expect(run).toMatchObject({ status: 'succeeded', found: 7, fetched: 7 });
    expect((await readRun(db, run.id))?.missing).toEqual(['90000004']);
    // Once may be a bad hour of PubMed's.
    expect((await readReport(db, '90000004'))?.gone).toBeUndefined();
    expect(await readLeft(db)).toEqual([{ pmid: '90000004', leftReason: 'left-search' }]);
    const today = await pass(1);
    await ingest();
    const gone = await readReport(db, '90000004');
    expect(gone?.gone).toMatchObject({ reason: 'not-sent', at: expect.stringContaining(today) });
    expect(await readLeft(db)).toEqual([{ pmid: '90000004', leftReason: 'not-sent' }]);

    publish({ pmid: '90000004', title: 'Back again.' });
    await ingest();
    expect(await readReport(db, '90000004')).toMatchObject({
      title: 'Back again.',
      gone: undefined,
    });
    expect(await db.missingRecord.count()).toBe(0);
  });

  it('stays when it was merged into another, and names it', async () => {
    const { db, fake, ingest } = await stageRuns({ records: 8 });
    await ingest();
    fake.setRecord('90000004', fictionalArticle({ pmid: '90000002' }));
    const run = await ingest({ full: true });
    expect((await readRun(db, run.id))?.warnings).toEqual([
      'PubMed has merged these PMIDs into others: 90000004 (now 90000002).',
    ]);
    const report = await readReport(db, '90000004');
    expect(report?.gone).toMatchObject({ reason: 'merged', to: '90000002', toHeld: true });
    expect(await db.missingRecord.count()).toBe(0);
    // PubMed's search still finds it.
    expect(await readLeft(db)).toEqual([]);
  });

  it('says where the one that it was merged into is not here, for a page that would link to it', async () => {
    const { db, fake, ingest } = await stageRuns({ records: 8 });
    await ingest();
    fake.setRecord('90000004', fictionalArticle({ pmid: '91234567' }));
    fake.setSearch((_, store) => store.pmids().filter((pmid) => pmid < '91000000'));
    await ingest({ full: true });
    const gone = { reason: 'merged', to: '91234567', toHeld: false };
    expect((await readReport(db, '90000004'))?.gone).toMatchObject(gone);
    expect(await readReport(db, '91234567')).toBeUndefined();
  });

  it('stays when PubMed says that it was deleted', async () => {
    const { db, fake, ingest } = await stageRuns({ records: 8 });
    await ingest();
    const deletion = '<DeleteCitation><PMID Version="1">90000004</PMID></DeleteCitation>';
    fake.setRecord('90000004', deletion);
    fake.setSearch((_, store) => store.pmids().filter((pmid) => pmid !== '90000004'));
    const run = await ingest({ full: true });
    expect((await readRun(db, run.id))?.warnings).toEqual([
      'PubMed says that these PMIDs were deleted: 90000004.',
    ]);
    expect((await readReport(db, '90000004'))?.gone?.reason).toBe('deleted');
    expect(await readLeft(db)).toEqual([{ pmid: '90000004', leftReason: 'deleted' }]);
    expect(await db.deletedRecord.findMany()).toMatchObject([{ pmid: '90000004', fileRank: null }]);
    expect(await db.missingRecord.count()).toBe(0);
  });

  it('is not taken for gone where PubMed merely failed on it', async () => {
    const { db, fake, ingest } = await stageRuns({ records: 8 });
    await ingest();
    const when = (params: URLSearchParams) => params.get('id')?.includes('90000004') ?? false;
    fake.fail({ kind: 'viewer-timeout', endpoint: 'efetch', when, times: 1_000 });
    expect(await ingest({ full: true })).toMatchObject({ status: 'succeeded', fetched: 7 });
    expect((await readReport(db, '90000004'))?.gone).toBeUndefined();
    expect(await db.missingRecord.findMany()).toMatchObject([
      { pmid: '90000004', topicSlug: topic.slug, reason: expect.stringContaining('Timeout') },
    ]);
  });

  it('is not taken for one that has left where PubMed listed less than it counted', async () => {
    const { db, ingest, options, clock } = await stageRuns({ records: 8 });
    await ingest();
    await clock.sleep(1_000);
    const startedAt = options.now();
    const { id, lease } = await startRun(db, { topic: topic.slug, startedAt });
    const search = { searchCount: 8, objections: [], warnings: [], requests: 1 };
    const plan = { lease, topic: topic.slug, batches: [], ...search, now: startedAt };
    const end = { lease, topic: topic.slug, startedAt, absences: [], now: startedAt };
    await planRun(db, id, { ...plan, found: ['90000001'] });
    await settleRun(db, id, end);
    expect(await readLeft(db)).toEqual([]);
    await planRun(db, id, { ...plan, found: ['90000001'], searchCount: 1 });
    await settleRun(db, id, end);
    expect(await readLeft(db)).toHaveLength(7);
    letGo(id);
  });
});
