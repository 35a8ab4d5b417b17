import { ingestAll } from '@touchstone/ingestion';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startFakeCrossref } from '../fake-crossref/index.ts';
import { stageIngest } from '../support/stage-ingest.ts';

/** Two runs of a topic with reports that Crossref is asked about in the second. */
async function stage() {
  const { db, options, eutils, clock } = await stageIngest({
    records: 3,
    requestsPerSecond: false,
  });
  const crossref = await startFakeCrossref();
  onTestFinished(crossref.close);
  const ingest = (asked = true) =>
    ingestAll(db, {
      ...{ ...options, eutils },
      ...(asked && {
        crossref: {
          ...{ baseUrl: crossref.url, tool: 'touchstone-tests', clock, now: options.now },
          random: () => 0.5,
        },
      }),
    });
  await ingest(false);
  await clock.sleep(24 * 3600_000);
  const reports = await db.report.findMany({ orderBy: { pmid: 'asc' }, select: { doi: true } });
  const dois = reports.flatMap(({ doi }) => doi ?? []);
  for (const doi of dois) crossref.setWork(doi);
  const checked = () => db.report.count({ where: { crossrefCheckedAt: { not: null } } });
  const refuse = async (code: string) => {
    await db.$executeRawUnsafe(`CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN RAISE EXCEPTION 'refused for a test' USING ERRCODE = '${code}'; END $$`);
    await db.$executeRaw`CREATE TRIGGER refuse BEFORE UPDATE ON reports FOR EACH ROW
      WHEN (NEW.pmid = '90000001' AND NEW.crossref_checked_at IS NOT NULL)
      EXECUTE FUNCTION refuse()`;
  };
  const warnings = async () =>
    (await db.ingestRun.findFirst({ orderBy: { startedAt: 'desc' } }))?.warnings;
  return { db, crossref, ingest, dois, checked, refuse, warnings };
}

describe('an odd answer of Crossref', () => {
  it('is kept as far as it can be, and holds nothing up', async () => {
    const { db, crossref, ingest, dois, checked, warnings } = await stage();
    const random = Array.from({ length: 1_000 }, (_, index) => String(Math.sin(index))).join('');
    crossref.setWork(dois[0] ?? '', [
      { type: 'correction', date: '2025-01-01', source: 'a\0b' },
      { type: 'correction', date: '2025-01-01', source: 'x\ud800y' },
      { type: 'correction', date: '2025-01-01', source: 'x\ud801y' },
      { type: 'correction', date: '2025-01-01', source: random },
    ]);
    expect(await ingest()).toMatchObject([{ status: 'succeeded' }]);
    expect(await warnings()).toEqual([]);
    expect(await checked()).toBe(dois.length);
    expect(await db.notice.count({ where: { source: 'crossref' } })).toBe(3);
  });

  it('that the database refuses is one warning, and the others are asked', async () => {
    const { ingest, dois, checked, refuse, warnings } = await stage();
    await refuse('22021');
    expect(await ingest()).toMatchObject([{ status: 'succeeded' }]);
    expect(await warnings()).toEqual([
      expect.stringMatching(/database cannot store what Crossref/),
    ]);
    expect(await checked()).toBe(dois.length - 1);
  });
});

it('whatever fails once the records are saved fails no run, and the next begins anew', async () => {
  const { ingest, refuse, warnings } = await stage();
  await refuse('P0001');
  const [run] = await ingest();
  expect(run).toMatchObject({ status: 'succeeded' });
  const [warning = '', ...others] = (await warnings()) ?? [];
  expect(others).toEqual([]);
  expect(warning).toMatch(/^Crossref was not asked about all reports.*refused for a test/);
  expect(warning).not.toMatch(/invocation|\.ts:/);
  const [next] = await ingest();
  expect(next).toMatchObject({ status: 'succeeded' });
  expect(next?.id).not.toBe(run?.id);
});
