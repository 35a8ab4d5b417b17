import { listTasks, readClaim, readDocument, readReport, readRun } from '@touchstone/db';
import { ingestAll } from '@touchstone/ingestion';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startFakeCrossref } from '../fake-crossref/index.ts';
import { type FictionalArticle, fictionalArticle } from '../fake-eutils/index.ts';
import { stageClaims, stageLink } from '../support/stage-claims.ts';
import { stageIngest } from '../support/stage-ingest.ts';

const [trial, other, notice] = ['90000001', '90000002', '90000077'];
const doiOf = (pmid: string) => `10.99999/fictional.${pmid}`;
const none = { supports: 0, disputes: 0, neutral: 0, mixed: 0 };

/** Two trials that support one claim, one of which disputes another as well; both are stored. */
async function stage() {
  const staged = await stageIngest({ records: 0 });
  const { db, fake, options } = staged;
  const write = (pmid: string, changes: Partial<FictionalArticle> = {}) =>
    fake.setRecord(
      pmid,
      fictionalArticle({ pmid, doi: doiOf(pmid), title: `Warm stones ${pmid}.`, ...changes }),
    );
  write(trial);
  write(other);
  await stageClaims(db);
  const run = async () => {
    const runs = await ingestAll(db, options);
    expect(runs.map(({ status, error }) => [status, error])).toEqual([['succeeded', undefined]]);
  };
  await run();
  await stageLink(db, { id: 'one', claim: 'warmth', pmid: trial });
  await stageLink(db, { id: 'two', claim: 'warmth', pmid: other });
  await stageLink(db, { id: 'three', claim: 'harm', pmid: trial, direction: 'disputes' });
  const studies = async () => {
    const claims = (await readDocument(db, 'feet'))?.claims ?? [];
    return Object.fromEntries(claims.map(({ id, evidence }) => [id, evidence.studies]));
  };
  const standing = async () => (await readReport(db, trial))?.standing;
  return { ...staged, write, run, studies, standing };
}

const noticeOf = (refType: string) => [
  { refType, source: 'Fict J Imag Med. 2026 Feb 20;9(1):3', pmid: notice },
];

describe('after one run', () => {
  it('a retracted trial counts for nothing, and every claim on it has a task', async () => {
    const { db, write, run, studies, standing } = await stage();
    const before = await studies();
    expect(before).toEqual({ warmth: { ...none, supports: 2 }, harm: { ...none, disputes: 1 } });
    write(trial, { notices: noticeOf('RetractionIn') });
    await run();
    expect(await standing()).toBe('retracted');
    expect(await studies()).toEqual({ warmth: { ...none, supports: 1 }, harm: none });
    expect((await readClaim(db, 'warmth'))?.links).toHaveLength(2);

    const tasks = await listTasks(db, { limit: 10, now: new Date('2026-03-02T00:00:00Z') });
    expect(tasks.map(({ claim, links, kind, status }) => [claim.id, links, kind, status])).toEqual(
      expect.arrayContaining([
        ['warmth', ['one'], 'standing', 'open'],
        ['harm', ['three'], 'standing', 'open'],
      ]),
    );
    expect(tasks).toHaveLength(2);
    expect(tasks.find(({ claim }) => claim.id === 'warmth')).toMatchObject({
      report: { pmid: trial, standing: 'retracted' },
      claim: { statement: 'Warm stones warm feet.', document: { slug: 'feet' } },
      change: {
        kind: 'standing',
        before: 'current',
        after: 'retracted',
        notices: [{ kind: 'retraction', source: 'pubmed', pmid: notice }],
      },
      noticeDate: '2026-02-20',
      days: 10,
      balances: {
        with: { studies: { ...none, supports: 2 } },
        without: { studies: { ...none, supports: 1 } },
      },
    });
  });

  it('an erratum changes no balance, and is told as a correction', async () => {
    const { db, write, run, studies, standing } = await stage();
    const before = await studies();
    write(trial, { notices: noticeOf('ErratumIn') });
    await run();
    expect(await standing()).toBe('corrected');
    expect(await studies()).toEqual(before);
    const tasks = await listTasks(db, { limit: 10, claim: 'warmth' });
    expect(tasks).toMatchObject([{ change: { before: 'current', after: 'corrected' } }]);
  });

  it('a reinstated trial counts again, and the task on its retraction is superseded', async () => {
    const { db, write, run, studies, standing } = await stage();
    const before = await studies();
    write(trial, { notices: noticeOf('RetractionIn') });
    await run();
    write(trial);
    await run();
    expect(await standing()).toBe('reinstated');
    expect(await studies()).toEqual(before);
    const tasks = await listTasks(db, { limit: 10, claim: 'warmth' });
    expect(tasks.map(({ status }) => status)).toEqual(['open', 'superseded']);
    expect(tasks[0]?.change).toMatchObject({
      before: 'retracted',
      after: 'reinstated',
      notices: [{ kind: 'retraction', withdrawnAt: expect.any(String) }],
    });
    expect((await readReport(db, trial))?.notices).toMatchObject([
      { kind: 'retraction', withdrawnAt: expect.any(String) },
    ]);
  });

  it('a trial that is retracted again after that is retracted', async () => {
    const { db, write, run, standing } = await stage();
    const retraction = { notices: noticeOf('RetractionIn') };
    for (const state of [retraction, {}, retraction]) {
      write(trial, state);
      await run();
    }
    expect(await standing()).toBe('retracted');
    const { notices } = (await readReport(db, trial)) ?? {};
    expect(notices).toHaveLength(1);
    expect(notices?.[0]?.withdrawnAt).toBeUndefined();
  });

  it('a notice of retraction is not itself retracted', async () => {
    const { db, fake, options } = await stage();
    const about = [{ refType: 'RetractionOf', source: 'Fict J Imag Med. 2020', pmid: trial }];
    const publicationTypes = ['Retraction Notice'];
    fake.setRecord(notice, fictionalArticle({ pmid: notice, notices: about, publicationTypes }));
    await ingestAll(db, { ...options, pmids: [notice] });
    expect((await readReport(db, notice))?.standing).toBe('current');
  });

  it('nothing is asked of anybody where nothing changed, or nothing rests on it', async () => {
    const { db, write, run } = await stage();
    await db.evidenceLink.updateMany({
      where: { reportPmid: trial },
      data: { status: 'rejected' },
    });
    write(trial, { notices: noticeOf('RetractionIn') });
    write(other, { journal: { title: 'Another journal', iso: 'Another J' } });
    await run();
    expect(await listTasks(db, { limit: 10 })).toEqual([]);
  });
});

describe('with Crossref beside PubMed', () => {
  it('one run finds what only Crossref knows', async () => {
    const { db, options, clock, eutils, standing } = await stage();
    const crossref = await startFakeCrossref();
    onTestFinished(crossref.close);
    crossref.setWork(doiOf(trial), [{ type: 'partial_retraction', date: '2026-02-01' }]);
    const settings = { baseUrl: crossref.url, tool: eutils.tool, clock };
    const runs = await ingestAll(db, { ...options, crossref: settings });
    expect(runs).toMatchObject([{ status: 'succeeded' }]);
    expect(await standing()).toBe('partially-retracted');
    expect(await listTasks(db, { limit: 10 })).toHaveLength(2);
  });

  it('a Crossref that fails is a warning of a run that succeeds', async () => {
    const { db, options, clock, eutils } = await stage();
    const crossref = await startFakeCrossref();
    onTestFinished(crossref.close);
    crossref.failAlways('broken-json');
    const settings = { baseUrl: crossref.url, tool: eutils.tool, clock };
    const [run] = await ingestAll(db, { ...options, crossref: settings });
    expect(await readRun(db, run?.id ?? '')).toMatchObject({
      status: 'succeeded',
      warnings: [expect.stringContaining('Crossref gave no usable answer about 2 reports')],
    });
  });
});
