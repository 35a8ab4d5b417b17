import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { poolConfig } from '@touchstone/db';
import {
  BackupError,
  migrate,
  type OpenDatabase,
  openDatabase,
  prepareDatabase,
  restore,
} from '@touchstone/db/open';
import { afterEach, beforeEach, expect, it } from 'vitest';

const initial = '20261122220724_initial';
const now = new Date('2026-12-01T03:00:00Z');
let folder: string;
let dataDir: string;
let backups: string;
let opened: OpenDatabase;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'touchstone-upgrade-'));
  dataDir = join(folder, 'data');
  backups = join(dataDir, 'backups');
  opened = await openDatabase({ dataDir, purpose: 'a test of upgrades' });
}, 60_000);
afterEach(async () => {
  await opened.close();
  await rm(folder, { recursive: true });
});

/** A database as the first version left it. */
async function stageFirstVersion() {
  await migrate(poolConfig({ dataDir }), { only: [initial] });
  await opened.db.$executeRaw`INSERT INTO documents (slug, title) VALUES ('feet', 'Warm feet')`;
  await opened.db.$executeRaw`INSERT INTO topics (slug, title, query) VALUES ('feet', 'Feet', 'x')`;
}

async function countColumns(column: string): Promise<number> {
  const rows = await opened.db.$queryRaw<unknown[]>`
    SELECT FROM information_schema.columns WHERE column_name = ${column}`;
  return rows.length;
}

it('backs up before it changes anything, and the backup holds what was', async () => {
  await stageFirstVersion();
  const { migrations, backup } = await prepareDatabase(opened.db, { dataDir }, { now });
  expect(backup).toBe(join(backups, `before-${migrations[0]}-20261201T030000Z.jsonl.gz`));
  expect(await opened.db.topic.findUnique({ where: { slug: 'feet' } })).toMatchObject({
    schedule: '0 3 * * *',
  });

  const other = { dataDir: join(folder, 'restored') };
  const restored = await openDatabase({ ...other, purpose: 'a test that restores' });
  const result = await restore(poolConfig(other), backup ?? '');
  expect(result.migrations).toEqual(migrations);
  expect(await restored.db.topic.findMany()).toMatchObject([{ slug: 'feet', query: 'x' }]);
  await restored.close();
});

it('keeps the newest five, and touches no other file', async () => {
  await stageFirstVersion();
  await mkdir(backups);
  const days = ['01', '02', '03', '04', '05', '06'];
  const older = days.map((day) => `before-x-202611${day}T000000Z.jsonl.gz`);
  for (const name of [...older, 'touchstone-20200101T000000Z.jsonl.gz', 'mine.txt']) {
    await writeFile(join(backups, name), '');
  }
  await prepareDatabase(opened.db, { dataDir }, { now });
  const names = await readdir(backups);
  expect(names.filter((name) => name.startsWith('before-'))).toHaveLength(5);
  expect(names).toEqual(expect.arrayContaining([...older.slice(2), 'mine.txt']));
  expect(names).toContain('touchstone-20200101T000000Z.jsonl.gz');
});

it('does not begin where the backup cannot be written', async () => {
  await stageFirstVersion();
  await writeFile(backups, 'a file in the way');
  const upgrade = prepareDatabase(opened.db, { dataDir }, { now });
  await expect(upgrade).rejects.toThrow(BackupError);
  await expect(upgrade).rejects.toThrow(/upgrade has not begun.*backups cannot be used/);
  expect(await countColumns('schedule')).toBe(0);
  await rm(backups);
  await prepareDatabase(opened.db, { dataDir }, { now });
  expect(await countColumns('schedule')).toBe(1);
});

it('backs up neither a new database nor one that is up to date', async () => {
  expect(await prepareDatabase(opened.db, { dataDir })).not.toHaveProperty('backup');
  expect(await prepareDatabase(opened.db, { dataDir })).toEqual({ migrations: [], documents: [] });
  expect(await readdir(dataDir)).not.toContain('backups');
});
