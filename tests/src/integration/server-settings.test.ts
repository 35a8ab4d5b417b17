import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, type DatabasePlace, type Db, poolConfig } from '@touchstone/db';
import { backUp, restore } from '@touchstone/db/open';
import { describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { openTestDatabase } from '../support/test-database.ts';

const startedAt = new Date('2026-03-01T23:30:00.123Z');
const rowsSchema = z.array(z.object({ text: z.string() }));

/** A database whose server writes times as its owner likes to read them. */
async function stage(zone: string, dateStyle: string) {
  const test = await openTestDatabase();
  onTestFinished(test.close);
  await test.db.$executeRawUnsafe(`DO $$ BEGIN
    EXECUTE format('ALTER DATABASE %I SET timezone TO ''${zone}''', current_database());
    EXECUTE format('ALTER DATABASE %I SET datestyle TO ''${dateStyle}''', current_database());
  END $$`);
  // The settings are those of connections made from now on.
  return { db: open(test.place), place: test.place };
}

function open(place: DatabasePlace): Db {
  const db = connect(place);
  onTestFinished(() => db.$disconnect());
  return db;
}

async function addRun(db: Db) {
  await db.topic.create({ data: { slug: 'feet', title: 'Tired feet', query: 'feet' } });
  const run = { id: 'x', topicSlug: 'feet', status: 'succeeded', worker: 'x', startedAt };
  const windowFrom = new Date('2026-02-03');
  await db.ingestRun.create({
    data: {
      ...run,
      heartbeatAt: startedAt,
      finishedAt: startedAt,
      windowFrom,
      windowTo: windowFrom,
    },
  });
}

/** The instant by the server's own reckoning, whatever a client makes of it. */
async function instantInServer(db: Db): Promise<string | undefined> {
  const rows = await db.$queryRaw`
    SELECT to_char(started_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS text
    FROM ingest_runs`;
  return rowsSchema.parse(rows)[0]?.text;
}

describe('a server in another zone, with another way to write dates', () => {
  it('holds the instants that were meant, and gives them back', async () => {
    const { db } = await stage('America/Los_Angeles', 'SQL, DMY');
    await addRun(db);
    expect(await instantInServer(db)).toBe(startedAt.toISOString());
    expect(await db.ingestRun.findFirst()).toMatchObject({
      startedAt,
      windowFrom: new Date('2026-02-03'),
    });
  });

  it('backs up what a server in a third zone takes as it was', async () => {
    const source = await stage('America/Los_Angeles', 'SQL, DMY');
    const target = await stage('Asia/Kolkata', 'German');
    await addRun(source.db);
    const folder = await mkdtemp(join(tmpdir(), 'touchstone-zones-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const file = join(folder, 'all.jsonl.gz');
    await backUp(poolConfig(source.place), file);
    await restore(poolConfig(target.place), file);
    expect(await instantInServer(target.db)).toBe(startedAt.toISOString());
    expect(await target.db.ingestRun.findFirst()).toMatchObject({ startedAt });
  });
});

it('keeps the options that an address gives to the server', () => {
  const databaseUrl = 'postgresql://u:p%40ss@h/d?options=-c%20search_path%3Dx&sslmode=require';
  const { connectionString = '' } = poolConfig({ dataDir: '/nowhere', databaseUrl });
  const url = new URL(connectionString);
  expect(url.searchParams.get('options')).toMatch(/^-c search_path=x -c TimeZone=UTC /);
  expect(url.searchParams.get('sslmode')).toBe('require');
  expect(url.password).toBe('p%40ss');
});
