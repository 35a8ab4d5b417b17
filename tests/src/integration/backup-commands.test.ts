import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { poolConfig } from '@touchstone/db';
import { backUp, openDatabase, prepareDatabase } from '@touchstone/db/open';
import { afterEach, beforeEach, describe, expect, inject, it, onTestFinished } from 'vitest';
import { bareEnvironment } from '../support/bare-environment.ts';
import { readEveryRow } from '../support/read-every-row.ts';
import { openTestDatabase, type TestDatabase } from '../support/test-database.ts';

const scripts = join(import.meta.dirname, '../../../scripts');
let folder: string;
let dataDir: string;
let backups: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'touchstone-commands-'));
  dataDir = join(folder, 'data');
  backups = join(dataDir, 'backups');
});
afterEach(() => rm(folder, { recursive: true }));

/** The command as npm runs it, in a process of its own. */
async function run(script: string, args: string[], environment: NodeJS.ProcessEnv = {}) {
  const env = { ...bareEnvironment(), DATA_DIR: dataDir, ...environment };
  const child = spawn(process.execPath, [join(scripts, script), ...args], { env });
  const code = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const [exitCode, stdout, stderr] = await Promise.all([
    code,
    text(child.stdout),
    text(child.stderr),
  ]);
  return { code: exitCode, stdout, stderr };
}

/** The embedded database with the starter evidence, served by the test. */
async function serve() {
  const opened = await openDatabase({ dataDir, purpose: 'a test that serves' });
  await prepareDatabase(opened.db, { dataDir });
  return opened;
}

describe.skipIf(inject('template').kind === 'native')('beside a process that serves', () => {
  it('backs up, and keeps the newest', async () => {
    const { close } = await serve();
    onTestFinished(close);
    await mkdir(backups);
    await writeFile(join(backups, 'touchstone-20200101T000000Z.jsonl.gz'), '');
    const { code, stdout } = await run('backup.ts', ['--keep', '1']);
    expect(stdout).toMatch(/reports +70 .*Wrote .*Removed touchstone-20200101T000000Z/s);
    expect(code).toBe(0);
    const names = await readdir(backups);
    expect(names).toHaveLength(1);
    const { stdout: verdict } = await run('backup.ts', ['--verify', join(backups, ...names)]);
    expect(verdict).toContain('is whole');
  });

  it('writes, verifies and restores the file that was typed, wherever that was', async () => {
    const { close } = await serve();
    onTestFinished(close);
    const typed = { INIT_CWD: folder };
    expect((await run('backup.ts', ['mine.jsonl.gz'], typed)).code).toBe(0);
    expect(await readdir(folder)).toContain('mine.jsonl.gz');
    const verified = await run('backup.ts', ['--verify', 'mine.jsonl.gz'], typed);
    expect(verified.stdout).toContain('is whole');
    const other = { ...typed, DATA_DIR: join(folder, 'other') };
    expect((await run('restore.ts', ['mine.jsonl.gz'], other)).code).toBe(0);
  }, 120_000);

  it('restores into a new folder what is there', { timeout: 120_000 }, async () => {
    const { db, close } = await serve();
    onTestFinished(close);
    const file = join(folder, 'all.jsonl.gz');
    await backUp(poolConfig({ dataDir }), file);
    const other = { DATA_DIR: join(folder, 'other') };
    const restored = await run('restore.ts', [file], other);
    expect([restored.code, restored.stdout]).toEqual([0, expect.stringContaining('Restored')]);
    const opened = await openDatabase({ dataDir: other.DATA_DIR, purpose: 'a test that looks' });
    onTestFinished(opened.close);
    expect(await readEveryRow(opened.db)).toEqual(await readEveryRow(db));
  });

  it('moves nothing, and names the process', async () => {
    const { close } = await serve();
    onTestFinished(close);
    const { code, stderr } = await run('move.ts', ['--to', 'postgresql://postgres@127.0.0.1:1/x']);
    expect(stderr).toContain(`in use by process ${process.pid} (a test that serves`);
    expect(code).toBe(1);
  });
});

describe('says what to do', () => {
  const nowhere = 'postgresql://me:sesame@127.0.0.1:1/x';

  it.each([
    ['backup.ts', ['--keep', 'all'], /--keep takes a number of files/],
    ['backup.ts', ['--verify', '/nonexistent'], /nonexistent cannot be read \(ENOENT\)\. Name/],
    ['backup.ts', [], /no tables yet, so there is nothing to back up.*DATA_DIR/],
    ['restore.ts', [], /Name the backup: npm run restore/],
    ['move.ts', [], /Say where to move to: npm run move/],
    ['move.ts', ['--to', 'mysql://me:sesame@x/y'], /Say where to move to/],
    ['move.ts', ['--to', nowhere], /There is no embedded database in .*Set DATA_DIR/],
  ])('%s %j', async (script, args, words) => {
    const { code, stderr } = await run(script, args);
    expect(stderr).toMatch(words);
    expect(stderr).not.toMatch(/sesame|\n.*at /);
    expect(code).toBe(1);
  });

  it('where the server cannot be reached, without its password', async () => {
    const { code, stderr } = await run('backup.ts', [], { DATABASE_URL: nowhere });
    expect(stderr).toMatch(/^The database server cannot be reached .* try again\.\n$/);
    expect(stderr).not.toContain('sesame');
    expect(code).toBe(1);
  });
});

describe.skipIf(inject('template').kind === 'embedded')('npm run move', () => {
  let target: TestDatabase;
  let url: string;

  beforeEach(async () => {
    target = await openTestDatabase();
    url = target.place.databaseUrl ?? '';
  });
  afterEach(() => target.close());

  // It opens an embedded database three times, each of which takes seconds.
  it('copies the embedded database to a server in one command, and leaves it as it was', {
    timeout: 120_000,
  }, async () => {
    const source = await serve();
    const rows = await readEveryRow(source.db);
    await source.close();
    const moved = await run('move.ts', ['--to', url]);
    expect(moved.stdout).toMatch(
      /evidence_links +130 .*Moved: every count.*\nNow set DATABASE_URL/s,
    );
    expect(moved.code).toBe(0);
    expect(await readEveryRow(target.db)).toEqual(rows);
    const left = await serve();
    onTestFinished(left.close);
    expect(await readEveryRow(left.db)).toEqual(rows);
  });

  it('touches no server that holds data', async () => {
    await target.db.topic.create({ data: { slug: 'stones', title: 'Warm stones', query: 'x' } });
    await (await serve()).close();
    const { code, stderr } = await run('move.ts', [], { DATABASE_URL: url });
    expect([code, stderr]).toEqual([1, expect.stringMatching(/^There is data in topics\./)]);
    expect(await target.db.topic.count()).toBe(1);
  });
});
