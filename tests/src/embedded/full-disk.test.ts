import { spawnSync } from 'node:child_process';
import { statfsSync } from 'node:fs';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { poolConfig } from '@touchstone/db';
import { BackupError, backUp, openDatabase, prepareDatabase } from '@touchstone/db/open';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { fictionalTopic, startFakeEutils } from '../fake-eutils/index.ts';
import { startIngest } from '../support/start-ingest.ts';

/** Only root may mount a small disk of its own for the test. */
const canMount = process.getuid?.() === 0 && run('mount', '--version');
let disk: string;

beforeEach(async () => {
  disk = await mkdtemp(join(tmpdir(), 'touchstone-disk-'));
  if (canMount) run('mount', '-t', 'tmpfs', '-o', 'size=100m', 'tmpfs', disk);
});
afterEach(async () => {
  if (canMount) run('umount', '--lazy', disk);
  await rm(disk, { recursive: true });
});

function run(command: string, ...options: string[]): boolean {
  return spawnSync(command, options).status === 0;
}

function open() {
  return openDatabase({ dataDir: disk, purpose: 'a test on a full disk', exclusive: true });
}

/** Leaves so many bytes of the disk. */
async function fillDisk(bytes: number) {
  const { bavail, bsize } = statfsSync(disk);
  await writeFile(join(disk, 'filler'), Buffer.alloc(bavail * bsize - bytes));
}

it.skipIf(!canMount)(
  'a disk that fills up ends the work soon, and loses nothing that was acknowledged',
  async () => {
    const first = await open();
    await first.db.$executeRaw`CREATE TABLE numbers (n int PRIMARY KEY, filler text)`;
    await fillDisk(3_000_000);
    let acknowledged = 0;
    const failure = (async () => {
      for (;;) {
        const n = acknowledged + 1;
        await first.db
          .$executeRaw`INSERT INTO numbers SELECT ${n}::int, string_agg(md5((${n} * 1000 + i)::text), '') FROM generate_series(1, 3000) AS i`;
        acknowledged = n;
      }
    })();
    await expect(failure).rejects.toThrow();
    await first.close();

    await rm(join(disk, 'filler'));
    const second = await open();
    const [row] = await second.db.$queryRaw<{ rows: number }[]>`
      SELECT count(*)::int AS rows FROM numbers WHERE n <= ${acknowledged}`;
    expect(row?.rows).toBe(acknowledged);
    await second.db.$executeRaw`INSERT INTO numbers VALUES (100000, 'room again')`;
    await second.close();
  },
);

it.skipIf(!canMount)(
  'a disk too small for a first start says so, and is no hindrance later',
  async () => {
    await writeFile(join(disk, 'filler'), Buffer.alloc(80_000_000));
    await expect(open()).rejects.toThrow(/disk that holds .* is full .* Make room and start again/);
    await rm(join(disk, 'filler'));
    await (await open()).close();
  },
);

it.skipIf(!canMount)(
  'an ingest on a disk that fills up says so, keeps what it told of, and goes on when there is room',
  { timeout: 120_000 },
  async () => {
    const topic = { slug: 'stones', title: 'Warm stones', query: 'stones[tiab]' };
    const first = await open();
    await prepareDatabase(first.db, { dataDir: disk });
    await first.db.documentTopic.deleteMany();
    await first.db.topic.deleteMany();
    await first.db.topic.create({ data: topic });
    const before = await first.db.report.count();
    await first.close();

    const fake = await startFakeEutils({ requestsPerSecond: false });
    fake.addRecords(fictionalTopic(2_000));
    await fillDisk(6_000_000);
    const place = { dataDir: disk };
    const failed = await startIngest(['--topic', topic.slug], { place, fake }).done;
    expect(failed.stderr).toMatch(/found its disk full|Check that the disk is not full/);
    expect(failed.code).toBe(1);

    await rm(join(disk, 'filler'));
    const second = await open();
    const told = Number([...failed.stderr.matchAll(/\((\d+) new/g)].at(-1)?.[1]);
    expect(told).toBeGreaterThan(0);
    expect(await second.db.report.count()).toBeGreaterThanOrEqual(before + told);
    await second.close();
    expect(await startIngest(['--topic', topic.slug], { place, fake }).done).toMatchObject({
      code: 0,
    });
    await fake.close();
    const third = await open();
    expect(await third.db.report.count({ where: { origin: 'pubmed' } })).toBe(2_000);
    await third.close();
  },
);

it.skipIf(!canMount)('a backup for which there is no room leaves no half of itself', async () => {
  const { db, close } = await open();
  await prepareDatabase(db, { dataDir: disk });
  await fillDisk(8_192);
  const backup = backUp(poolConfig({ dataDir: disk }), join(disk, 'backups', 'all.jsonl.gz'));
  await expect(backup).rejects.toThrow(BackupError);
  await expect(backup).rejects.toThrow(/disk that holds .* is full .* Make room/);
  expect(await readdir(join(disk, 'backups'))).toEqual([]);
  await rm(join(disk, 'filler'));
  await backUp(poolConfig({ dataDir: disk }), join(disk, 'backups', 'all.jsonl.gz'));
  expect(await readdir(join(disk, 'backups'))).toEqual(['all.jsonl.gz']);
  await close();
});
