import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { finishRun, startRun } from '@touchstone/db';
import { openDatabase } from '@touchstone/db/open';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FakeEutils, startFakeEutils } from '../fake-eutils/index.ts';
import { starterRecords } from '../fake-eutils/starter-records.ts';
import { bareEnvironment } from '../support/bare-environment.ts';

const root = new URL('../../..', import.meta.url).pathname;
const command = join(root, 'packages/ingestion/src/cli.ts');
const topic = 'acupuncture-low-back-pain';

let fake: FakeEutils;
let dataDir: string;

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'touchstone-command-'));
  fake = await startFakeEutils();
  fake.addRecords(await starterRecords(join(root, 'prisma/starter')));
});
afterAll(async () => {
  await fake.close();
  rmSync(dataDir, { recursive: true });
});

/** The real command in a process of its own, on an embedded database of its own. */
function start(args: string[], environment: NodeJS.ProcessEnv = {}) {
  const env = {
    ...bareEnvironment(),
    DATA_DIR: dataDir,
    EUTILS_BASE_URL: fake.url,
    ...environment,
  };
  const child = spawn(process.execPath, [command, ...args], { env });
  const code = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const result = Promise.all([code, text(child.stdout), text(child.stderr)]);
  return { child, done: result.then(([code, stdout, stderr]) => ({ code, stdout, stderr })) };
}

const lastLine = (output: string) => JSON.parse(output.trim().split('\n').at(-1) ?? '');

describe('npm run ingest', () => {
  it('works alone on an empty folder and ends its output with one summary object', async () => {
    const { code, stdout, stderr } = await start(['--json']).done;
    const run = { topic, status: 'succeeded', created: 0, unchanged: 0, rejected: 0, error: null };
    expect(lastLine(stdout)).toMatchObject({ runs: [run] });
    expect(Object.keys(lastLine(stdout).runs[0])).toEqual([
      ...[
        'topic',
        'kind',
        'status',
        'found',
        'fetched',
        'created',
        'updated',
        'unchanged',
        'rejected',
      ],
      ...['requests', 'error'],
    ]);
    const logged = stderr
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(logged.map(({ step }) => step)).toEqual(expect.arrayContaining(['search', 'finish']));
    expect(code).toBe(0);
  });

  it('logs plain lines where nobody asked for JSON', async () => {
    const { code, stdout, stderr } = await start(['--pmid', '17893311']).done;
    expect(stderr).toMatch(/info succeeded: 1 record in 1 request \(0 new, 0 changed, 1 unchanged/);
    expect([code, stdout]).toEqual([0, '']);
  });

  it('exits with 1 and says why when a run fails', async () => {
    const { code, stdout } = await start(['--json', '--pmid', '99999999']).done;
    const run = { topic: null, status: 'failed', found: 1, fetched: 0 };
    expect(lastLine(stdout)).toMatchObject({ runs: [run] });
    expect(lastLine(stdout).runs[0].error).toContain('99999999');
    expect(code).toBe(1);
  });

  it('names the topics where it does not know one', async () => {
    const { code, stderr } = await start(['--topic', 'spoons']).done;
    expect(stderr).toContain(`no topic "spoons". Choose one of: ${topic}`);
    expect(code).toBe(1);
  });

  it('names the variable that is wrong', async () => {
    const wrong = { NCBI_EMAIL: 'nobody', NCBI_API_KEY: 'sesame 42' };
    const { code, stderr, stdout } = await start(['--json'], wrong).done;
    expect(stderr + stdout).toMatch(/NCBI_API_KEY: must.*NCBI_EMAIL: must/);
    expect(stderr + stdout).not.toContain('sesame');
    expect(code).toBe(1);
  });

  it('knows within ten seconds that PubMed is out of reach', async () => {
    const nobody = await startFakeEutils();
    await nobody.close();
    const { code, stdout, stderr } = await start(['--json'], { EUTILS_BASE_URL: nobody.url }).done;
    expect(lastLine(stdout).runs[0].error).toMatch(/^PubMed cannot be reached: .*npm run ingest$/);
    // By its own log, since a busy machine may take long to open the database.
    const log = stderr
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    const at = (step: string) => Date.parse(log.find((line) => line.step === step)?.time);
    expect(at('finish') - at('search')).toBeLessThan(10_000);
    expect(code).toBe(1);
  });

  it('ends soon on SIGTERM, notes the run as interrupted and leaves the folder free', async () => {
    const slow = fake.fail({ kind: 'slow-headers', delayMs: 60_000 });
    const asked = fake.requests.length;
    const { child, done } = start(['--json']);
    while (fake.requests.length === asked) await new Promise((resolve) => setImmediate(resolve));
    const before = performance.now();
    child.kill('SIGTERM');
    // npm and npm start pass on a signal that has come already.
    child.kill('SIGINT');
    const { code, stdout } = await done;
    expect(performance.now() - before).toBeLessThan(10_000);
    expect(lastLine(stdout)).toMatchObject({ runs: [{ topic, status: 'interrupted' }] });
    // Of two signals that wait, the system chooses which comes first.
    expect([130, 143]).toContain(code);
    slow.cancel();
    expect((await start(['--pmid', '17893311']).done).code).toBe(0);
  });

  it('works beside a process that serves the database, and on when that one ends', async () => {
    const { close } = await openDatabase({ dataDir, purpose: 'a test' });
    const slow = fake.fail({ kind: 'slow-headers', endpoint: 'efetch', delayMs: 1_000 });
    const { done } = start(['--json']);
    while (slow.remaining > 0) await new Promise((resolve) => setImmediate(resolve));
    await close();
    const { code, stdout, stderr } = await done;
    expect(stderr).toContain('Going on without it');
    expect(lastLine(stdout)).toMatchObject({ runs: [{ topic, status: 'succeeded' }] });
    expect(code).toBe(0);
  });

  it('leaves a topic alone that another process is ingesting, and says which', async () => {
    const { db, close } = await openDatabase({ dataDir, purpose: 'a test' });
    const { id, lease } = await startRun(db, { topic, startedAt: new Date() });
    const { code, stdout } = await start(['--json', '--topic', topic]).done;
    const failed = { status: 'failed', missing: [], requests: 0, finishedAt: new Date() } as const;
    await finishRun(db, id, { ...failed, lease });
    await close();
    expect(lastLine(stdout)).toEqual({
      runs: [],
      error: expect.stringMatching(
        `^Process ${process.pid} on .* has been ingesting .*Wait for it`,
      ),
    });
    expect(code).toBe(1);
  });

  it('can bring in records twice at the same time', async () => {
    const args = ['--json', '--pmid', '17893311'];
    const both = await Promise.all([start(args).done, start(args).done]);
    expect(both.map(({ code }) => code)).toEqual([0, 0]);
  });

  it('explains itself without touching anything', async () => {
    const { code, stdout } = await start(['--help'], { DATA_DIR: '/dev/null/nowhere' }).done;
    expect(stdout).toContain('npm run ingest -- --topic');
    expect(code).toBe(0);
  });
});
