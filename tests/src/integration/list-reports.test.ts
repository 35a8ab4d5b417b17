import {
  type Db,
  InvalidCursorError,
  listReports,
  type ReportQuery,
  saveReports,
  startRun,
} from '@touchstone/db';
import type { ReportRecord } from '@touchstone/evidence';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { fictionalReport } from '../support/fictional-report.ts';
import { openTestDatabase, type TestDatabase } from '../support/test-database.ts';

const now = new Date('2026-03-01T12:00:00Z');
let test: TestDatabase;
let db: Db;

beforeEach(async () => {
  test = await openTestDatabase();
  db = test.db;
});
afterEach(() => test.close());

async function store(...changes: Partial<ReportRecord>[]) {
  const { id: runId } = await startRun(db, { startedAt: now });
  const reports = changes.map((change, at) =>
    fictionalReport({ pmid: String(90_000_001 + at), doi: `10.5555/${at}`, ...change }),
  );
  await saveReports(db, { runId, reports, rejects: [], requests: 0, now });
}

async function pmids(query: Omit<ReportQuery, 'limit'>) {
  return (await listReports(db, { limit: 50, ...query })).reports.map(({ pmid }) => pmid);
}

it('finds words of the title before the same words in the abstract', async () => {
  const abstract = [{ text: 'A word about granite.' }];
  await store({ abstract }, { title: 'Granite underfoot', abstract: [] }, { abstract: [] });
  expect(await pmids({ q: 'granite' })).toEqual(['90000002', '90000001']);
});

it('finds authors, headings, keywords, a PMID and a DOI', async () => {
  await store(
    { authors: [{ lastName: 'Haake', initials: 'M', affiliations: [] }] },
    { meshHeadings: [{ descriptor: 'Sciatica', major: false, qualifiers: [] }] },
    { keywords: ['pumice'] },
  );
  expect(await pmids({ q: 'haake' })).toEqual(['90000001']);
  expect(await pmids({ q: 'sciatica' })).toEqual(['90000002']);
  expect(await pmids({ q: 'pumice' })).toEqual(['90000003']);
  expect(await pmids({ q: '90000002' })).toEqual(['90000002']);
  expect(await pmids({ q: '10.5555/2' })).toEqual(['90000003']);
});

it('does not take an abstract’s section category for its words', async () => {
  await store({ abstract: [{ category: 'BACKGROUND', label: 'BACKGROUND', text: 'Feet.' }] });
  expect(await pmids({ q: 'background' })).toEqual([]);
});

it('finds an author and a word of the title together, and leaves out what is not wanted', async () => {
  await store(
    { authors: [{ lastName: 'Haake', affiliations: [] }], title: 'Acupuncture of stones' },
    { authors: [{ lastName: 'Nan', affiliations: [] }], title: 'Warm stones' },
  );
  expect(await pmids({ q: 'Haake acupuncture' })).toEqual(['90000001']);
  expect(await pmids({ q: 'stones -acupuncture' })).toEqual(['90000002']);
  expect(await pmids({ q: 'Invented Results' })).toHaveLength(2);
});

it('finds a DOI however it is spelt', async () => {
  await store({ doi: '10.5555/FICT.CD01' });
  for (const q of ['10.5555/FICT.CD01', '10.5555/fict.cd01']) {
    expect(await pmids({ q })).toEqual(['90000001']);
  }
});

it('bears any search that people type', async () => {
  await store({});
  for (const q of ['"', '-', 'a:b & | !', "';--", '%', '🪨', 'x'.repeat(5000)]) {
    expect(await pmids({ q })).toEqual([]);
  }
});

it.each(['year', 'title', 'participants', 'relevance'] as const)(
  'pages through every report once, sorted by %s, though others arrive meanwhile',
  async (sort) => {
    await store(
      ...Array.from({ length: 11 }, (_, at) => ({
        title: `Stone ${at % 4}`,
        published: { year: 2000 + (at % 3), text: String(2000 + (at % 3)) },
      })),
    );
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listReports(db, { q: 'stone', sort, limit: 3, cursor });
      expect(page.total).toBeGreaterThanOrEqual(11);
      seen.push(...page.reports.map(({ pmid }) => pmid));
      cursor = page.nextCursor;
      if (seen.length === 3) await store({ pmid: '90000090', title: 'Stone of the newest' });
    } while (cursor);
    const known = seen.filter((pmid) => pmid !== '90000090');
    expect(new Set(known).size).toBe(11);
    expect(known).toHaveLength(11);
  },
);

it('filters by design, standing, year and link', async () => {
  const retraction = { kind: 'retraction', source: 'pubmed' } as const;
  await store(
    { published: { year: 1999, text: '1999' } },
    { publicationTypes: ['Review'], notices: [] },
    { notices: [retraction] },
  );
  expect(await pmids({ design: 'narrative-review' })).toEqual(['90000002']);
  expect(await pmids({ standing: 'retracted' })).toEqual(['90000003']);
  expect(await pmids({ year: { to: 1999 } })).toEqual(['90000001']);
  expect(await pmids({ year: { from: 2000 } })).toEqual(['90000002', '90000003']);
  expect(await pmids({ linked: true })).toEqual([]);
  expect(await pmids({ linked: false })).toHaveLength(3);
});

it.each([
  'x',
  'e30',
  Buffer.from('{"sort":"year","key":"1.5","pmid":"1"}').toString('base64url'),
  Buffer.from('{"sort":"year","key":"1","pmid":"1\\u0000"}').toString('base64url'),
  Buffer.from('{"sort":"year","key":"1; DROP","pmid":"1"}').toString('base64url'),
])('refuses a cursor that it did not hand out: "%s"', async (cursor) => {
  await expect(listReports(db, { limit: 1, cursor })).rejects.toThrow(InvalidCursorError);
});
