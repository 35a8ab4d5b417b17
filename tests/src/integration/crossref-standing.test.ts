import { listTasks, readReport, saveReports, startRun } from '@touchstone/db';
import { checkStanding, openCrossref } from '@touchstone/ingestion';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startFakeCrossref } from '../fake-crossref/index.ts';
import { fictionalReport } from '../support/fictional-report.ts';
import { stageClaims, stageLink } from '../support/stage-claims.ts';
import { sharedClock, topic } from '../support/stage-ingest.ts';
import { openTestDatabase } from '../support/test-database.ts';

const pmid = '90000001';
const doiOf = (of: string) => `10.99999/Fictional.${of}`;
const dayMs = 24 * 60 * 60_000;

/** Reports of a topic, the first one with a claim on it, and a stand-in for Crossref that knows all. */
async function stage({ reports = 1, othersPerRun = 10, errata = false } = {}) {
  const test = await openTestDatabase();
  onTestFinished(test.close);
  const fake = await startFakeCrossref();
  onTestFinished(fake.close);
  const { db } = test;
  const clock = sharedClock();
  const now = () => new Date(clock.instant());
  const pmids = Array.from({ length: reports }, (_, index) => String(90_000_001 + index));
  await db.topic.create({ data: topic });
  await stageClaims(db);
  const { id: runId } = await startRun(db, { topic: topic.slug, startedAt: now() });
  const erratum = { kind: 'correction', source: 'pubmed', refType: 'ErratumIn' } as const;
  await saveReports(db, {
    ...{ runId, rejects: [], requests: 0, now: now() },
    reports: pmids.map((one) =>
      fictionalReport({ pmid: one, doi: doiOf(one), notices: errata ? [erratum] : [] }),
    ),
  });
  const found = { firstFoundAt: now(), lastFoundAt: now(), topicSlug: topic.slug };
  await db.topicMember.createMany({ data: pmids.map((one) => ({ pmid: one, ...found })) });
  await stageLink(db, { id: 'one', claim: 'warmth', pmid });
  for (const one of pmids) fake.setWork(doiOf(one));
  const check = async (settings: { signal?: AbortSignal; withinMs?: number } = {}) => {
    const crossref = openCrossref({
      ...{ baseUrl: fake.url, tool: 'touchstone-tests', mailto: 'a@example.org' },
      ...{ clock, now, random: () => 0.5, othersPerRun, answerTimeoutMs: 2_000 },
      signal: settings.signal,
    });
    try {
      const { withinMs } = settings;
      return await checkStanding(db, { topic: topic.slug, runId, crossref, now, withinMs });
    } finally {
      crossref.close();
    }
  };
  const standing = async () => (await readReport(db, pmid))?.standing;
  return { db, fake, clock, check, standing };
}

const clean = { unknown: 0, changed: 0, warnings: [] };

describe('asking Crossref', () => {
  it('finds the partial retraction that PubMed files under errata, and shows both words', async () => {
    const { db, fake, check, standing } = await stage({ errata: true });
    expect(await standing()).toBe('corrected');
    fake.setWork(doiOf(pmid), [{ type: 'partial_retraction', date: '2026-02-20' }]);
    expect(await check()).toEqual({ ...clean, asked: 1, changed: 1 });
    expect(await standing()).toBe('partially-retracted');
    expect(await readReport(db, pmid)).toMatchObject({
      disagreement: [
        { source: 'pubmed', standing: 'corrected' },
        { source: 'crossref', standing: 'partially-retracted' },
      ],
      notices: expect.arrayContaining([
        expect.objectContaining({ kind: 'partial-retraction', source: 'crossref' }),
      ]),
    });
    expect(await listTasks(db, { limit: 10 })).toMatchObject([
      {
        kind: 'standing',
        change: { before: 'corrected', after: 'partially-retracted' },
        noticeDate: '2026-02-20',
      },
    ]);
  });

  it('follows Crossref when it takes its word back', async () => {
    const { fake, clock, check, standing } = await stage();
    fake.setWork(doiOf(pmid), [{ type: 'retraction', source: 'retraction-watch', recordId: '7' }]);
    await check();
    expect(await standing()).toBe('retracted');
    fake.setWork(doiOf(pmid), [{ type: 'correction' }]);
    await clock.sleep(dayMs);
    expect(await check()).toMatchObject({ changed: 1 });
    expect(await standing()).toBe('reinstated');
  });

  it('says who asks, and asks one thing at a time', async () => {
    const { fake, clock, check } = await stage({ reports: 5 });
    const before = clock.now();
    await check();
    expect(fake.requests).toHaveLength(5);
    expect(fake.requests[0]).toEqual({
      ...{ method: 'GET', doi: doiOf(pmid), mailto: 'a@example.org' },
      userAgent: 'touchstone-tests (mailto:a@example.org)',
    });
    expect(clock.now() - before).toBe(4 * 250);
  });

  it('asks about linked reports first, about the others in turn, and nobody twice a day', async () => {
    const { fake, clock, check } = await stage({ reports: 5, othersPerRun: 2 });
    const asked = async () => {
      const from = fake.requests.length;
      await check();
      return fake.requests.slice(from).map(({ doi }) => doi.slice(-1));
    };
    expect(await asked()).toEqual(['1', '2', '3']);
    expect(await asked()).toEqual(['4', '5']);
    expect(await asked()).toEqual([]);
    await clock.sleep(dayMs);
    expect(await asked()).toEqual(['1', '2', '3']);
  });

  it('takes an unknown DOI for an answer that withdraws nothing', async () => {
    const { db, fake, clock, check, standing } = await stage();
    fake.setWork(doiOf(pmid), [{ type: 'retraction' }]);
    await check();
    fake.failAlways('other-doi');
    await clock.sleep(dayMs);
    expect(await check()).toEqual({ ...clean, asked: 1, unknown: 1 });
    expect(await standing()).toBe('retracted');
    const { crossrefKnown, crossrefCheckedAt } = await db.report.findUniqueOrThrow({
      where: { pmid },
    });
    expect([crossrefKnown, crossrefCheckedAt?.getTime()]).toEqual([false, clock.instant()]);
  });

  it('has no disagreement with a Crossref that does not know the report', async () => {
    const { db, fake, check } = await stage({ errata: true });
    fake.failAlways('other-doi');
    await check();
    expect((await readReport(db, pmid))?.disagreement).toEqual([]);
  });
});

describe('a Crossref that', () => {
  it.each([
    'over-the-limit',
    'server-error',
    'web-page',
    'web-page-404',
    'broken-json',
    'other-shape',
    'reset',
    'silence',
    'cut',
  ] as const)('answers with %s once is asked again', async (fault) => {
    const { fake, check, standing } = await stage();
    fake.setWork(doiOf(pmid), [{ type: 'retraction' }]);
    fake.fail(fault);
    expect(await check()).toEqual({ ...clean, asked: 1, changed: 1 });
    expect(await standing()).toBe('retracted');
    expect(fake.requests).toHaveLength(2);
  });

  it('is asked to wait keeps everybody waiting as long as it says', async () => {
    const { fake, clock, check } = await stage();
    fake.fail('over-the-limit');
    const before = clock.now();
    await check();
    expect(clock.now() - before).toBeGreaterThanOrEqual(2_000);
  });

  it('lies all the time changes nothing, is told of, and is due again', async () => {
    const { db, fake, check, standing } = await stage({ reports: 6 });
    fake.failAlways('other-shape');
    const { asked, warnings } = await check();
    expect(asked).toBe(0);
    expect(warnings).toEqual([
      expect.stringMatching(/could not be asked about 6 reports, .*due again at the next run/),
    ]);
    expect(fake.requests.length).toBeLessThan(10);
    expect(await standing()).toBe('current');
    expect(await db.report.count({ where: { crossrefCheckedAt: { not: null } } })).toBe(0);
    fake.failAlways(undefined);
    expect(await check()).toEqual({ ...clean, asked: 6 });
  });

  it('fails on one report alone costs that one report', async () => {
    const { fake, check } = await stage({ reports: 4 });
    fake.fail('server-error', 'server-error', 'server-error');
    const { asked, warnings } = await check();
    expect(asked).toBe(3);
    expect(warnings).toEqual([
      expect.stringContaining(
        `about 1 report, due again at the next run. The first is ${doiOf(pmid)}`,
      ),
    ]);
  });

  it('is down is given up at the first report', async () => {
    const { fake, check } = await stage({ reports: 6 });
    await fake.close();
    const { asked, warnings } = await check();
    expect(asked).toBe(0);
    expect(warnings).toEqual([expect.stringMatching(/about 6 reports.*cannot be reached/)]);
  });

  it('is slow leaves the rest for the next run', async () => {
    const { fake, check } = await stage({ reports: 6 });
    const { asked, warnings } = await check({ withinMs: 600 });
    expect([asked, fake.requests.length]).toEqual([4, 4]);
    expect(warnings).toEqual(['Crossref is slow: 2 reports are left for the next run.']);
  });

  it('is not asked on when the run is stopped', async () => {
    const { check } = await stage({ reports: 3 });
    await expect(check({ signal: AbortSignal.abort(new Error('stopped')) })).rejects.toThrow(
      'stopped',
    );
  });
});
