import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Db, listLinkedPmids, readAttention, readClaim, readDocument } from '@touchstone/db';
import { loadStarter, prismaFolder, StarterError } from '@touchstone/db/open';
import { isAnchored } from '@touchstone/evidence';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../support/test-database.ts';

const slug = 'acupuncture-low-back-pain';
let test: TestDatabase;
let db: Db;

beforeEach(async () => {
  test = await openTestDatabase();
  db = test.db;
});
afterEach(() => test.close());

describe('the starter evidence, loaded', () => {
  beforeEach(() => loadStarter(db));

  it('holds the text byte for byte, with every claim at its place', async () => {
    const file = join(prismaFolder, 'starter', slug, 'text.md');
    const document = await readDocument(db, slug);
    expect(Buffer.from(document?.text ?? '')).toEqual(await readFile(file));
    expect(document?.claims).toHaveLength(19);
    for (const claim of document?.claims ?? []) {
      expect(isAnchored(document?.text ?? '', claim)).toBe(true);
    }
  });

  it('gives every claim but advice at least one link, and advice none', async () => {
    for (const { id, kind } of (await readDocument(db, slug))?.claims ?? []) {
      const links = (await readClaim(db, id))?.links ?? [];
      expect(links.length > 0).toBe(kind !== 'advice');
    }
    expect((await readAttention(db)).unevidenced).toEqual([]);
  });

  it('counts by study: three-arm trials that support and dispute are mixed', async () => {
    const document = await readDocument(db, slug);
    const claim = document?.claims.find(({ id }) => id === 'short-term-relief-chronic');
    expect(claim?.evidence).toEqual({
      studies: { supports: 4, disputes: 0, neutral: 0, mixed: 2 },
      syntheses: { supports: 2, disputes: 1, neutral: 0, mixed: 3 },
    });
  });

  it('keeps a link’s scope and figures', async () => {
    const links = (await readClaim(db, 'short-term-relief-chronic'))?.links ?? [];
    const scopes = links.filter(({ study }) => study === 'spine-cherkin-2009');
    expect(new Set(scopes.map(({ comparator }) => comparator))).toEqual(
      new Set(['sham', 'usual-care']),
    );
    expect(links.some(({ figures }) => Object.keys(figures).length > 0)).toBe(true);
  });

  it('does not pass off inferred publication types as PubMed’s', async () => {
    const row = await db.report.findUniqueOrThrow({ where: { pmid: '17893311' } });
    expect(row).toMatchObject({ publicationTypes: [], design: 'rct', designSource: 'starter' });
  });

  it('names every report of the file for the ingest to fetch', async () => {
    expect(await listLinkedPmids(db, slug)).toHaveLength(70);
  });

  it('is not loaded a second time', async () => {
    expect(await loadStarter(db)).toEqual([]);
    expect(await db.evidenceLink.count()).toBe(130);
  });
});

describe('a starter that cannot be', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'touchstone-starter-'));
    await cp(join(prismaFolder, 'starter'), folder, { recursive: true });
  });
  afterEach(() => rm(folder, { recursive: true }));

  async function change(file: string, from: string | RegExp, to: string) {
    const path = join(folder, slug, file);
    await writeFile(path, (await readFile(path, 'utf8')).replace(from, to));
  }

  it.each([
    ['a text that lost a claim', 'text.md', 'mixed results', 'clear results', /mixed-results/],
    [
      'a link to an unknown report',
      'evidence.json',
      /"17893311"/,
      '"90000001"',
      /no report 17893311/,
    ],
    ['an unknown term', 'evidence.json', '"supports"', '"partial"', /direction/],
    ['broken JSON', 'claims.json', '[', '', /claims\.json/],
  ])('is refused whole and named: %s', async (_, file, from, to, message) => {
    await change(file, from, to);
    const load = loadStarter(db, { folder });
    await expect(load).rejects.toThrow(StarterError);
    await expect(load).rejects.toThrow(message);
    expect(await db.document.count()).toBe(0);
  });
});
