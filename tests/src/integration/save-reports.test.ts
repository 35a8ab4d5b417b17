import { type Db, listReports, readReport, readRun, saveReports, startRun } from '@touchstone/db';
import { loadStarter } from '@touchstone/db/open';
import type { ReportRecord } from '@touchstone/evidence';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fictionalReport } from '../support/fictional-report.ts';
import { openTestDatabase, type TestDatabase } from '../support/test-database.ts';

let test: TestDatabase;
let db: Db;
let runId: string;
const now = new Date('2026-03-01T12:00:00Z');

beforeEach(async () => {
  test = await openTestDatabase();
  db = test.db;
  runId = (await startRun(db, { startedAt: now })).id;
});
afterEach(() => test.close());

function save(...reports: ReportRecord[]) {
  return saveReports(db, { runId, reports, rejects: [], requests: 1, now });
}

describe('saving a batch of records', () => {
  it('keeps every field of a record', async () => {
    const report = fictionalReport();
    expect(await save(report)).toMatchObject({ created: 1, updated: 0, unchanged: 0 });
    expect(await readReport(db, report.pmid)).toMatchObject(report);
  });

  it('changes nothing when repeated', async () => {
    const report = fictionalReport();
    await save(report);
    const before = await db.report.findMany({ include: { notices: true } });
    expect(await save(report)).toMatchObject({ created: 0, updated: 0, unchanged: 1 });
    expect(await db.report.findMany({ include: { notices: true } })).toEqual(before);
  });

  it('keeps the former state of a revised record with a readable difference', async () => {
    await save(fictionalReport({ title: 'A first title' }));
    await save(fictionalReport({ title: 'A second title' }));
    const report = await readReport(db, '90000001');
    expect(report?.title).toBe('A second title');
    expect(report?.revisions).toEqual([
      {
        replacedAt: now.toISOString(),
        changes: [{ field: 'title', before: 'A first title', after: 'A second title' }],
      },
    ]);
  });

  it('keeps the highest version of a PMID, in whatever order they come', async () => {
    const [first, second] = [1, 2].map((version) =>
      fictionalReport({ version, title: `Version ${version}` }),
    );
    if (first && second) await save(second, first);
    if (first) await save(first);
    expect((await readReport(db, '90000001'))?.title).toBe('Version 2');
  });

  it('stores the others when the database cannot hold one of them', async () => {
    const reports = [1, 2, 3, 4, 5].map((n) => fictionalReport({ pmid: `9000000${n}` }));
    const bad = fictionalReport({ pmid: '90000009', title: 'A lone surrogate \ud800 in a title' });
    const result = await save(...reports.slice(0, 2), bad, ...reports.slice(2));
    expect(result).toMatchObject({ created: 5, rejected: 1 });
    expect((await readRun(db, runId))?.rejects[0]).toMatchObject({ pmid: '90000009' });
    expect((await listReports(db, { limit: 10 })).total).toBe(5);
  });

  it('counts on the run what it did, together with what it wrote', async () => {
    await save(fictionalReport(), fictionalReport({ pmid: '90000002' }));
    await saveReports(db, {
      runId,
      reports: [fictionalReport()],
      rejects: [{ pmid: undefined, reason: 'no PMID', xml: '<PubmedArticle/>' }],
      requests: 2,
      now,
    });
    expect(await readRun(db, runId)).toMatchObject({
      ...{ fetched: 4, created: 2, updated: 0, unchanged: 1, rejected: 1, requests: 3 },
    });
  });
});

it('never lets a blank overwrite a known abstract', async () => {
  await save(fictionalReport());
  await save(fictionalReport({ abstract: [], title: 'Revised' }));
  const report = await readReport(db, '90000001');
  expect(report?.title).toBe('Revised');
  expect(report?.abstract).toHaveLength(2);
});

it('shows a mismatch on every run that met it', async () => {
  await loadStarter(db, { now });
  const stranger = fictionalReport({ pmid: '17893311', title: 'Another paper altogether' });
  await save(stranger);
  const later = await startRun(db, { startedAt: new Date('2026-04-01T12:00:00Z') });
  await saveReports(db, { runId: later.id, reports: [stranger], rejects: [], requests: 1, now });
  for (const id of [runId, later.id]) {
    expect((await readRun(db, id))?.mismatches).toMatchObject([{ pmid: '17893311', runId }]);
  }
});

describe('standing', () => {
  const retracted = fictionalReport({
    notices: [{ kind: 'retraction', source: 'pubmed', refType: 'RetractionIn', pmid: '90000077' }],
  });

  it('follows the notices of the record', async () => {
    await save(retracted);
    expect((await readReport(db, '90000001'))?.standing).toBe('retracted');
    await save(fictionalReport({ notices: [] }));
    expect((await readReport(db, '90000001'))?.standing).toBe('reinstated');
  });

  it('keeps what another source says when PubMed says nothing', async () => {
    await save(fictionalReport({ notices: [] }));
    const notice = { id: 'n', reportPmid: '90000001', source: 'editor', firstSeenAt: now };
    await db.notice.create({ data: { ...notice, kind: 'partial-retraction' } });
    await save(fictionalReport({ notices: [], title: 'Revised' }));
    expect((await readReport(db, '90000001'))?.standing).toBe('partially-retracted');
  });
});

describe('the starter evidence under PubMed records', () => {
  beforeEach(() => loadStarter(db, { now }));

  const haake = {
    pmid: '17893311',
    title:
      'German Acupuncture Trials (GERAC) for Chronic Low-Back Pain: Randomized, Multicenter, Blinded, Parallel-Group Trial With 3 Groups.',
  };

  it('is filled, and keeps what was set by hand and every link', async () => {
    const before = await readReport(db, haake.pmid);
    const links = await db.evidenceLink.findMany({ orderBy: { id: 'asc' } });
    await save(fictionalReport({ ...haake, publicationTypes: ['Case Reports'] }));
    const after = await readReport(db, haake.pmid);
    expect(after?.abstract).toHaveLength(2);
    expect(after?.publicationTypes).toEqual(['Case Reports']);
    expect(after?.authors).toHaveLength(2);
    for (const field of ['design', 'participants', 'study', 'synthesis', 'bearsOn'] as const) {
      expect(after?.[field]).toEqual(before?.[field]);
    }
    expect(await db.evidenceLink.findMany({ orderBy: { id: 'asc' } })).toEqual(links);
  });

  it('keeps what was known where PubMed’s record is silent, also when that comes again', async () => {
    const silent = { ...haake, doi: undefined, volume: undefined, authors: [], registrations: [] };
    expect(await save(fictionalReport(silent))).toMatchObject({ updated: 1 });
    expect(await readReport(db, haake.pmid)).toMatchObject({
      doi: '10.1001/archinte.167.17.1892',
      volume: '167',
      authors: expect.arrayContaining([expect.objectContaining({ lastName: 'Haake' })]),
    });
    expect(await save(fictionalReport(silent))).toMatchObject({ updated: 0, unchanged: 1 });
  });

  it('is not overwritten by a record with another title: that is kept apart and shown', async () => {
    const result = await save(fictionalReport({ ...haake, title: 'Another paper altogether' }));
    expect(result).toMatchObject({
      mismatches: [haake.pmid],
      created: 0,
      updated: 0,
      unchanged: 1,
    });
    const report = await readReport(db, haake.pmid);
    expect(report?.title).toContain('German Acupuncture Trials');
    expect(report?.abstract).toEqual([]);
    expect(report?.identityMismatch).toMatchObject({
      pubmedTitle: 'Another paper altogether',
      runId,
    });
    expect((await readRun(db, runId))?.mismatches).toHaveLength(1);
  });
});
