import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { type Db, localEditor, poolConfig, saveReports, startRun } from '@touchstone/db';
import {
  BackupError,
  backUp,
  hashContents,
  importArchive,
  leftOut,
  loadStarter,
  verifyBackup,
  writeArchive,
} from '@touchstone/db/open';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fictionalReport } from '../support/fictional-report.ts';
import { readEveryRow } from '../support/read-every-row.ts';
import { openTestDatabase, type TestDatabase } from '../support/test-database.ts';

let source: TestDatabase;
let target: TestDatabase;
let folder: string;
let file: string;

beforeEach(async () => {
  source = await openTestDatabase();
  target = await openTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'touchstone-archive-'));
  file = join(folder, 'all.jsonl.gz');
});
afterEach(async () => {
  await source.close();
  await target.close();
  await rm(folder, { recursive: true });
});

const write = (from: TestDatabase, to = file) => writeArchive(poolConfig(from.place), to);
const fill = () => importArchive(poolConfig(target.place), file);

/** The lines of an archive, but for the first one, which has the time. */
async function linesOf(path: string): Promise<string[]> {
  return gunzipSync(await readFile(path))
    .toString()
    .split('\n')
    .slice(1);
}

it.each([
  ['a folder', () => folder, /is a folder\. Name the file/],
  ['below a file', () => join(folder, 'file', 'all.jsonl.gz'), /is no folder\. Name a file/],
])('says what to do where its name is %s, and leaves nothing there', async (_, name, message) => {
  await loadStarter(source.db);
  await writeFile(join(folder, 'file'), 'kept');
  await expect(write(source, name())).rejects.toThrow(message);
  expect(await readdir(folder)).toEqual(['file']);
});

/** An account, what belongs to it, and jobs: none of it is content. */
async function addPrivateRows(db: Db) {
  const at = new Date('2026-03-01T12:00:00Z');
  await db.person.create({
    data: { id: 'p', name: 'Ada', email: 'ada@example.org', createdAt: at, updatedAt: at },
  });
  await db.session.create({
    data: { id: 's', token: 'secret', userId: 'p', expiresAt: at, createdAt: at, updatedAt: at },
  });
  await db.apiToken.create({
    data: { id: 't', personId: 'p', name: 'x', hash: 'secret', start: 'ts_', createdAt: at },
  });
  await db.linkDraft.create({
    data: { id: 'd', claimId: 'mixed-results', pmid: '1', values: {}, by: 'p', updatedAt: at },
  });
  await db.pmidRequest.create({ data: { pmid: '1', by: 'p', at } });
}

describe('an archive that is imported', () => {
  beforeEach(async () => {
    await loadStarter(source.db);
    const now = new Date('2026-03-01T12:00:00Z');
    const reports = [fictionalReport({ pmid: '17893311', doi: undefined })];
    const run = { topic: 'acupuncture-low-back-pain', startedAt: now };
    const { id: runId } = await startRun(source.db, run);
    await saveReports(source.db, { runId, reports, rejects: [], requests: 1, now });
    await addPrivateRows(source.db);
  });

  it('holds every row of what it archives, with the same hashes, and nothing else', async () => {
    const before = await readEveryRow(source.db);
    const counts = await write(source);
    expect(await fill()).toEqual(counts);
    const after = await readEveryRow(target.db);
    for (const [table, rows] of Object.entries(before)) {
      expect(after[table], table).toEqual(Object.hasOwn(leftOut, table) ? [] : rows);
    }
    const again = await write(target, join(folder, 'again.gz'));
    expect(hashContents(again)).toBe(hashContents(counts));
    expect(counts.find(({ table }) => table === 'evidence_links')?.rows).toBe(130);
  });

  it('says nothing of accounts, tokens and drafts', async () => {
    await write(source);
    const text = gunzipSync(await readFile(file)).toString();
    expect(text).not.toMatch(/secret|ada@example\.org/);
    const tables = text.matchAll(/^\{"table":"([^"]+)"/gm).map(([, name]) => name ?? '');
    expect([...tables].filter((name) => Object.hasOwn(leftOut, name))).toEqual([]);
  });

  it('can be read by a program that knows JSON alone', async () => {
    await write(source);
    const rows = (await linesOf(file)).filter((line) => line.startsWith('["claims"'));
    const [, claim] = JSON.parse(rows[0] ?? '');
    expect(rows).toHaveLength(19);
    expect(claim).toMatchObject({ document_slug: 'acupuncture-low-back-pain', revision: 1 });
  });

  it('leaves accounts that are there already', async () => {
    await write(source);
    const at = new Date();
    const account = { id: 'q', name: 'Bo', email: 'bo@example.org', createdAt: at, updatedAt: at };
    await target.db.person.create({ data: account });
    await fill();
    expect(await target.db.person.count()).toBe(1);
  });

  it('goes into a database without content alone', async () => {
    await write(source);
    await target.db.topic.create({ data: { slug: 'stones', title: 'Warm stones', query: 'x' } });
    const before = await readEveryRow(target.db);
    await expect(fill()).rejects.toThrow(/^There is data in topics\. An archive .*DATA_DIR/);
    expect(await readEveryRow(target.db)).toEqual(before);
  });

  it('says so where the tables are those of something else, and leaves them alone', async () => {
    await write(source);
    await target.db.$executeRaw`DROP SCHEMA public CASCADE`;
    await target.db.$executeRaw`CREATE SCHEMA public`;
    await target.db.$executeRaw`CREATE TABLE wares (name text)`;
    await expect(fill()).rejects.toThrow(
      /^The database has tables of something else \(wares\)\. An archive goes into an empty/,
    );
    expect(await target.db.$queryRaw`SELECT * FROM wares`).toEqual([]);
  });

  it('fills what a later version added with its defaults', async () => {
    await write(source);
    const older = (await linesOf(file))
      .map((line) => line.replace(/^(\{"table":"documents".*),"two_person"/, '$1'))
      .map((line) =>
        line.startsWith('["documents"') ? line.replace(/,"two_person":false/, '') : line,
      );
    await rewrite(() => older);
    await fill();
    expect(await target.db.document.findFirst()).toMatchObject({ twoPerson: false });
  });
});

/** Writes other lines below the header, with counts and hashes that are right for them. */
async function rewrite(change: (lines: string[]) => string[]) {
  const { createHash } = await import('node:crypto');
  const [header = ''] = gunzipSync(await readFile(file))
    .toString()
    .split('\n', 1);
  const lines = change(await linesOf(file)).filter(Boolean);
  const footer = JSON.parse(lines.pop() ?? '');
  const modulus = 2n ** 256n;
  for (const count of footer.tables) {
    const rows = lines.filter((line) => line.startsWith(`["${count.table}",`));
    const sum = rows.reduce(
      (all, line) => all + BigInt(`0x${createHash('sha256').update(line).digest('hex')}`),
      0n,
    );
    Object.assign(count, {
      rows: rows.length,
      hash: (sum % modulus).toString(16).padStart(64, '0'),
    });
  }
  const body = [header, ...lines].map((line) => `${line}\n`).join('');
  footer.sha256 = createHash('sha256').update(body).digest('hex');
  await writeFile(file, gzipSync(`${body}${JSON.stringify(footer)}\n`));
}

describe('a file that is not what was written', () => {
  beforeEach(async () => {
    await loadStarter(source.db);
    await write(source);
  });

  async function spoil(change: (text: string) => string) {
    await writeFile(file, gzipSync(change(gunzipSync(await readFile(file)).toString())));
  }

  it.each([
    [
      'a letter changed',
      (text: string) => text.replace('acupuncture for', 'acupunktur for'),
      /hold the table \w+ as it was/,
    ],
    [
      'a row fewer',
      (text: string) => text.replace(/\n\["claims"[^\n]*/, ''),
      /table claims as it was: 19 rows/,
    ],
    [
      'cut short',
      (text: string) => text.slice(0, text.indexOf('\n["reports"')),
      /in or after the table reports/,
    ],
    ['its end gone', (text: string) => text.replace(/\n[^\n]*\n$/, '\n'), /is damaged in or after/],
    [
      'its header changed',
      (text: string) => text.replace('"created":"2', '"created":"1'),
      /is damaged somewhere/,
    ],
    ['another kind of file', () => '{"format":"other"}\n', /is no archive .*npm run archive/],
  ])('is refused, and says where: %s', async (_, change, message) => {
    await spoil(change);
    await expect(fill()).rejects.toThrow(message);
    await expect(fill()).rejects.toThrow(BackupError);
    expect(await target.db.document.count()).toBe(0);
  });

  it('is refused where it is a backup', async () => {
    await backUp(poolConfig(source.place), file);
    await expect(fill()).rejects.toThrow(/is no archive/);
    await expect(verifyBackup(file)).resolves.toMatchObject({});
  });

  it('is refused where a later version wrote it', async () => {
    await spoil((text) => text.replace('"migrations":[', '"migrations":["29990101000000_later",'));
    await expect(fill()).rejects.toThrow(/is damaged/);
    await rewrite((lines) => lines);
    await expect(fill()).rejects.toThrow(
      /archive was made by a later version .*29990101000000_later/,
    );
    expect(await readdir(folder)).toEqual(['all.jsonl.gz']);
  });

  it('is refused where it holds a field that is not known', async () => {
    await rewrite((lines) =>
      lines.map((line) => line.replace('{"table":"topics","columns":[', '$&"colour",')),
    );
    await expect(fill()).rejects.toThrow(/holds topics\.colour, which this version has no place/);
    expect(await target.db.topic.count()).toBe(0);
  });
});

/** Text that a careless copy changes; PostgreSQL holds no NUL and no half of a pair. */
const text = fc
  .string({ unit: fc.constantFrom(...'a"\\\n\t\r\u2028{},[]\'温🧦é\u0301 null'), maxLength: 12 })
  .map((value) => `${value}.`);

const content = fc.record({
  title: text,
  query: text,
  claims: fc.uniqueArray(fc.record({ id: text, statement: text }), {
    selector: ({ id }) => id,
    maxLength: 4,
  }),
  titles: fc.array(text, { maxLength: 4 }),
  finding: text,
  figures: fc.dictionary(text, fc.oneof(text, fc.double({ noNaN: true, noDefaultInfinity: true }))),
  collapseBelow: fc.double({ min: 0, max: 1, noNaN: true }),
});

/** A text, its claims, reports and links, of generated content. */
async function addContent(db: Db, made: typeof content extends fc.Arbitrary<infer T> ? T : never) {
  const { title, query, claims, titles, finding, figures, collapseBelow } = made;
  const createdAt = new Date('2026-01-01T00:00:00.123Z');
  await db.topic.create({ data: { slug: 't', title, query, collapseBelow } });
  await db.document.create({
    data: {
      ...{ slug: 'd', title, topics: { create: { topicSlug: 't' } } },
      versions: { create: { id: 'd-1', number: 1, text: `${title} ${query}`, createdAt } },
    },
  });
  await db.claim.createMany({
    data: claims.map(({ id, statement }) => ({
      ...{ id, statement, kind: 'harm', documentSlug: 'd', versionId: 'd-1' },
      ...{ quoteExact: title, quotePrefix: '', quoteSuffix: query, startsAt: 0, endsAt: 1 },
    })),
  });
  await db.report.createMany({
    data: titles.map((one, index) => ({
      ...{ pmid: `${index + 90_000_001}`, title: one, languages: [one, ''], publicationTypes: [] },
      ...{ origin: 'starter', createdAt, abstract: [{ label: one, text: finding }] },
    })),
  });
  await db.evidenceLink.createMany({
    data: claims.flatMap(({ id: claimId }, one) =>
      titles.map((label, two) => ({
        ...{ id: `${one}-${two}`, claimId, claimKind: 'harm', reportPmid: `${two + 90_000_001}` },
        ...{ comparator: 'sham', outcome: 'pain', timePoint: 'short', label, finding, figures },
        ...{ direction: 'supports', directness: 'direct', readFrom: 'abstract', quote: null },
        ...{ confidence: 'high', status: 'accepted', createdAt, createdBy: localEditor.id },
      })),
    ),
  });
}

it('whatever a database holds, its archive is the same after an import, line by line', async () => {
  await fc.assert(
    fc.asyncProperty(content, async (made) => {
      const [from, to] = [await openTestDatabase(), await openTestDatabase()];
      try {
        await addContent(from.db, made);
        await write(from);
        await importArchive(poolConfig(to.place), file);
        // Rows that are written anew lie elsewhere in their table than they did.
        await to.db.$executeRaw`UPDATE reports SET title = title WHERE pmid = '90000001'`;
        await to.db.$executeRaw`UPDATE evidence_links SET label = label WHERE id LIKE '0-%'`;
        const again = join(folder, 'again.gz');
        await write(to, again);
        expect(await linesOf(again)).not.toEqual([]);
        expect((await linesOf(again)).slice(0, -2)).toEqual((await linesOf(file)).slice(0, -2));
        const tablesOf = async (path: string) =>
          (await verifyBackup(path, 'touchstone-archive')).tables;
        expect(await tablesOf(again)).toEqual(await tablesOf(file));
      } finally {
        await from.close();
        await to.close();
      }
    }),
    { numRuns: 5 },
  );
}, 180_000);
