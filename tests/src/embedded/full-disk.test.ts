import { spawnSync } from 'node:child_process';
import { statfsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '@touchstone/db/open';
import { afterEach, beforeEach, expect, it } from 'vitest';

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

it.skipIf(!canMount)(
  'a disk that fills up ends the work soon, and loses nothing that was acknowledged',
  async () => {
    const first = await open();
    await first.db.$executeRaw`CREATE TABLE numbers (n int PRIMARY KEY, filler text)`;
    const { bavail, bsize } = statfsSync(disk);
    await writeFile(join(disk, 'filler'), Buffer.alloc(bavail * bsize - 3_000_000));
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
