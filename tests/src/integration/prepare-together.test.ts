import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { poolConfig } from '@touchstone/db';
import { migrate, prepareDatabase, upgradeDatabase } from '@touchstone/db/open';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../support/test-database.ts';

const initial = '20261122220724_initial';
const three = [1, 2, 3];
let test: TestDatabase;
let dataDir: string;

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'touchstone-together-'));
  test = await openTestDatabase();
  await test.db.$executeRaw`DROP SCHEMA public CASCADE`;
  await test.db.$executeRaw`CREATE SCHEMA public`;
});
afterEach(async () => {
  await test.close();
  await rm(dataDir, { recursive: true });
});

// The embedded database is prepared by the one process that holds its folder.
describe.skipIf(inject('template').kind === 'embedded')('three that start together', () => {
  it('make a new database once', async () => {
    const place = { ...test.place, dataDir };
    const made = await Promise.all(three.map(() => prepareDatabase(test.db, place)));
    expect(made.filter(({ migrations }) => migrations.length > 0)).toHaveLength(1);
    expect(made.flatMap(({ documents }) => documents)).toEqual(['acupuncture-low-back-pain']);
  });

  it('upgrade an old one once, after one backup', async () => {
    const place = { ...test.place, dataDir };
    await migrate(poolConfig(place), { only: [initial] });
    const upgrades = await Promise.all(three.map(() => upgradeDatabase(place)));
    expect(upgrades.filter(({ migrations }) => migrations.length > 0)).toHaveLength(1);
    expect(await readdir(join(dataDir, 'backups'))).toHaveLength(1);
  });
});
