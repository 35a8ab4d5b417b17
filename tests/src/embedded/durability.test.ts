import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { connect, pingDatabase, poolConfig } from '@touchstone/db';
import {
  dataFolder,
  FolderInUseError,
  openAlone,
  openDatabase,
  openEmbedded,
} from '@touchstone/db/open';
import pg from 'pg';
import { afterEach, beforeEach, expect, it } from 'vitest';

let dataDir: string;
const started = new Set<ChildProcess>();

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'touchstone-durable-'));
});
afterEach(async () => {
  for (const child of started) child.kill('SIGKILL');
  started.clear();
  await rm(dataDir, { recursive: true });
});

/** Starts the writer and waits until it has acknowledged so many rows. */
async function write(
  atLeast: number,
): Promise<{ child: ChildProcess; acknowledged: () => number }> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'writer.ts'), dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  started.add(child);
  let last = 0;
  const lines = createInterface({ input: child.stdout });
  await new Promise<void>((resolve, reject) => {
    child.once('exit', () => reject(new Error('the writer ended by itself')));
    lines.on('line', (line) => {
      last = Number(line);
      if (last >= atLeast) resolve();
    });
  });
  return { child, acknowledged: () => last };
}

async function kill(child: ChildProcess) {
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

it('syncs the disk for every commit', async () => {
  let syncs = 0;
  const folder = dataFolder(dataDir);
  const { close } = await openEmbedded(folder, { onSync: () => (syncs += 1) });
  const client = new pg.Client(poolConfig({ dataDir }));
  await client.connect();
  await client.query('CREATE TABLE numbers (n int)');
  const before = syncs;
  for (let n = 0; n < 50; n += 1) await client.query('INSERT INTO numbers VALUES ($1)', [n]);
  expect(syncs - before).toBeGreaterThanOrEqual(50);
  await client.end();
  await close();
});

it('loses no acknowledged row to kill -9, time and again', async () => {
  let acknowledged = 0;
  for (let round = 0; round < 3; round += 1) {
    const writer = await write(acknowledged + 100);
    await kill(writer.child);
    acknowledged = writer.acknowledged();
  }
  const { db, close } = await openDatabase({ dataDir, purpose: 'a test that reads' });
  const [row] = await db.$queryRaw<{ rows: number; last: number }[]>`
    SELECT count(*)::int AS rows, max(n)::int AS last FROM numbers`;
  await close();
  // The row under way when the process died may have been committed without its word.
  expect(row?.last).toBeGreaterThanOrEqual(acknowledged);
  expect(row?.rows).toBe(row?.last);
});

it('lets a second process join, and names the holder to one that wants the folder for itself', async () => {
  const { child } = await write(1);
  const joined = await openDatabase({ dataDir, purpose: 'a test that joins' });
  expect(joined.embedded).toBe('joined');
  expect(await joined.db.$queryRaw`SELECT n FROM numbers WHERE n = 1`).toEqual([{ n: 1 }]);
  await joined.close();
  const exclusive = openDatabase({ dataDir, purpose: 'a test that takes', exclusive: true });
  await expect(exclusive).rejects.toThrow(FolderInUseError);
  await expect(exclusive).rejects.toThrow(`process ${child.pid} (a test that writes, since`);
});

it('gives the folder to the next process at once when its holder was killed', async () => {
  const { child } = await write(1);
  await kill(child);
  const next = await openDatabase({ dataDir, purpose: 'a test that takes', exclusive: true });
  expect(next.embedded).toBe('opened');
  await next.close();
});

it('is out of everybody’s reach while a process has it alone, and free again after', async () => {
  const { pool, close } = await openAlone(dataDir, { purpose: 'a test that is alone' });
  const client = new pg.Client(pool);
  await client.connect();
  expect((await client.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
  await client.end();
  const db = connect({ dataDir });
  expect(await pingDatabase(db)).toBe(false);
  await db.$disconnect();
  const alone = openAlone(dataDir, { purpose: 'a second one' });
  await expect(alone).rejects.toThrow('(a test that is alone, since');
  await close();
  await (await openDatabase({ dataDir, purpose: 'a test that takes', exclusive: true })).close();
});
