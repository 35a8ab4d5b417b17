import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { type Db, poolConfig } from '@touchstone/db';
import { BackupError, backUp, loadStarter, restore, verifyBackup } from '@touchstone/db/open';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readEveryRow } from '../support/read-every-row.ts';
import { openTestDatabase, type TestDatabase } from '../support/test-database.ts';

let source: TestDatabase;
let target: TestDatabase;
let folder: string;
let file: string;

beforeEach(async () => {
  source = await openTestDatabase();
  target = await openTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'touchstone-backup-'));
  file = join(folder, 'all.jsonl.gz');
  await loadStarter(source.db);
});
afterEach(async () => {
  await source.close();
  await target.close();
  await rm(folder, { recursive: true });
});

const backUpSource = () => backUp(poolConfig(source.place), file);
const restoreTarget = () => restore(poolConfig(target.place), file);

/** Values that a careless copy changes. */
async function addAwkwardRows(db: Db) {
  const at = new Date('2026-03-01T12:00:00.123Z');
  const title = 'A "line"\u2028of\\its own, 温石 \u{1f9e6}\nand a tab\t{,}';
  await db.topic.create({ data: { slug: 'awkward', title, query: '', collapseBelow: 0.1 } });
  await db.$executeRaw`INSERT INTO rate_limits VALUES ('x', '2026-03-01 12:00:00.123456+02')`;
  await db.$executeRaw`INSERT INTO activities (id, at, actor, action, object_type, object_id, before, after)
    VALUES ('x', '0044-03-15 12:00:00+00 BC', 'x', 'x', 'x', 'x', 'null', '{"n": 1.50, "s": "\\\\u2028"}')`;
  const run = { id: 'x', topicSlug: 'awkward', status: 'succeeded', worker: 'x', startedAt: at };
  const lists = { warnings: ['', 'NULL', '{"a","b"}', title], missing: [], mismatched: ['1'] };
  const windowFrom = new Date('2026-02-28');
  await db.ingestRun.create({
    data: { ...run, ...lists, heartbeatAt: at, finishedAt: at, windowFrom, windowTo: windowFrom },
  });
  await db.ingestFile.create({
    data: { id: 'x', runId: 'x', path: '/a', rank: 1, bytes: 9_007_199_254_740_993n },
  });
}

describe('a backup that is restored', () => {
  it('holds every row of every table as it was', async () => {
    await addAwkwardRows(source.db);
    const before = await readEveryRow(source.db);
    const counts = await backUpSource();
    expect(await restoreTarget()).toEqual({ tables: counts, migrations: [] });
    expect(await readEveryRow(target.db)).toEqual(before);
    expect(counts.find(({ table }) => table === 'evidence_links')?.rows).toBe(130);
  });

  it('can be searched, and its history is append-only still', async () => {
    await backUpSource();
    await restoreTarget();
    const found = await target.db.$queryRaw`
      SELECT pmid FROM reports WHERE search @@ to_tsquery('english', 'acupuncture') LIMIT 1`;
    expect(found).toHaveLength(1);
    await expect(target.db.activity.deleteMany()).rejects.toThrow('append-only');
  });

  it('hashes alike when it is backed up again', async () => {
    const counts = await backUpSource();
    await restoreTarget();
    expect(await backUp(poolConfig(target.place), join(folder, 'again.gz'))).toEqual(counts);
  });

  it('goes into an empty database alone', async () => {
    await backUpSource();
    await target.db.topic.create({ data: { slug: 'stones', title: 'Warm stones', query: 'x' } });
    const before = await readEveryRow(target.db);
    await expect(restoreTarget()).rejects.toThrow(/^There is data in topics\. .*DATA_DIR/);
    expect(await readEveryRow(target.db)).toEqual(before);
  });
});

describe('the file of a backup', () => {
  it('is for its owner alone, and nothing lies beside it', async () => {
    await backUpSource();
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await readdir(folder)).toEqual(['all.jsonl.gz']);
  });

  it('holds one instant, though somebody writes meanwhile', async () => {
    let writing: Promise<unknown> | undefined;
    await backUp(poolConfig(source.place), file, {
      onRows: () => {
        writing ??= source.db.$transaction([
          source.db.document.create({ data: { slug: 'late', title: 'Late' } }),
          source.db.topic.create({ data: { slug: 'late', title: 'Late', query: 'x' } }),
        ]);
      },
    });
    await writing;
    expect(gunzipSync(await readFile(file)).includes('"late"')).toBe(false);
    await restoreTarget();
  });

  it('is not there when the backup failed', async () => {
    const nowhere = { connectionString: 'postgresql://postgres@127.0.0.1:1/none' };
    await expect(backUp(nowhere, file)).rejects.toThrow('ECONNREFUSED');
    expect(await readdir(folder)).toEqual([]);
  });
});

describe('a file that is not what was written', () => {
  beforeEach(backUpSource);

  async function rewrite(change: (text: string) => string) {
    await writeFile(file, gzipSync(change(gunzipSync(await readFile(file)).toString())));
  }

  it.each([
    ['cut short', () => readFile(file).then((all) => writeFile(file, all.subarray(0, -40)))],
    [
      'without its end',
      () => rewrite((text) => `${text.trim().split('\n').slice(0, -1).join('\n')}\n`),
    ],
    ['with a row fewer', () => rewrite((text) => text.replace(/\n\["[^\n]*/, ''))],
    ['with a letter changed', () => rewrite((text) => text.replace('acupuncture', 'acupunktur'))],
    ['of another kind', () => rewrite(() => '{"format":"other"}\n')],
    ['no zip at all', () => writeFile(file, 'hello')],
  ])('is refused before the database is touched: %s', async (_, damage) => {
    await damage();
    await expect(verifyBackup(file)).rejects.toThrow(BackupError);
    await expect(restoreTarget()).rejects.toThrow(/all\.jsonl\.gz (is damaged|is no backup)/);
    expect(await target.db.document.count()).toBe(0);
  });
});

it('a backup of a later version is refused, and says to update first', async () => {
  await source.db.$executeRaw`INSERT INTO _prisma_migrations
    (id, checksum, migration_name, finished_at) VALUES ('x', 'x', '29990101000000_later', now())`;
  await backUpSource();
  await expect(restoreTarget()).rejects.toThrow(/29990101000000_later\)\. Update this one/);
});

it('a restore that fails in the middle leaves no row, and can be repeated', async () => {
  await backUpSource();
  await target.db.$executeRaw`CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION 'refused for a test'; END $$`;
  await target.db.$executeRaw`CREATE TRIGGER refuse BEFORE INSERT ON evidence_links
    FOR EACH ROW EXECUTE FUNCTION refuse()`;
  await expect(restoreTarget()).rejects.toThrow('refused for a test');
  expect(Object.values(await readEveryRow(target.db)).flat()).toEqual([]);
  await target.db.$executeRaw`DROP TRIGGER refuse ON evidence_links`;
  await restoreTarget();
  expect(await target.db.evidenceLink.count()).toBe(130);
});

it('a row that the database changed on its way in is noticed, and nothing stays', async () => {
  await backUpSource();
  await target.db.$executeRaw`CREATE FUNCTION change() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN NEW.title := 'Other'; RETURN NEW; END $$`;
  await target.db.$executeRaw`CREATE TRIGGER change BEFORE INSERT ON topics
    FOR EACH ROW EXECUTE FUNCTION change()`;
  await expect(restoreTarget()).rejects.toThrow(
    /table topics as it was: 1 rows .* contents differ/,
  );
  expect(Object.values(await readEveryRow(target.db)).flat()).toEqual([]);
});
