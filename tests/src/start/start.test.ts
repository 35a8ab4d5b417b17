import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fictionalTopic, startFakeEutils } from '@touchstone/tests/fake-eutils';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { freePort } from '../support/free-port.ts';
import { runStart, type Started } from './run-start.ts';

let dataDir: string;
let port: string;
let started: Started[];

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'touchstone-start-'));
  port = String(await freePort());
  started = [];
});
afterEach(async () => {
  for (const one of started) {
    one.npm.kill('SIGTERM');
    await one.ended();
  }
  await rm(dataDir, { recursive: true });
});

function start(environment: Record<string, string> = {}): Started {
  // Port 9 is nobody's: PubMed is out of reach at once.
  const unreachable = 'http://127.0.0.1:9/';
  const one = runStart({
    DATA_DIR: dataDir,
    PORT: port,
    EUTILS_BASE_URL: unreachable,
    ...environment,
  });
  started.push(one);
  return one;
}

async function get(path: string): Promise<unknown> {
  return (await fetch(`http://127.0.0.1:${port}/api/v1${path}`)).json();
}

it('serves the starter evidence, and says in one line that PubMed is out of reach', async () => {
  const one = start();
  await one.until(/^Ready: http:\/\/127\.0\.0\.1:\d+$/m);
  const ready = performance.now();
  await one.until(/PubMed cannot be reached.*npm run ingest/);
  expect(performance.now() - ready).toBeLessThan(15_000);
  expect(await get('/documents')).toMatchObject({ documents: [{ claims: 19 }] });
  expect(await get('/runs')).toMatchObject({ runs: [{ status: 'failed', found: 0 }] });
});

it.each(['SIGTERM', 'SIGINT'] as const)('stops everything within 10 s on %s', async (signal) => {
  const one = start();
  await one.until(/^Ready:/m);
  const asked = performance.now();
  one.npm.kill(signal);
  await one.ended();
  expect(performance.now() - asked).toBeLessThan(10_000);
  expect(existsSync(join(dataDir, 'holder.json'))).toBe(false);
  await expect(get('/health')).rejects.toThrow();
});

it('takes its children along when npm itself is killed', async () => {
  const one = start();
  await one.until(/^Ready:/m);
  one.npm.kill('SIGKILL');
  await one.ended();
  await expect(get('/health')).rejects.toThrow();
});

it('leaves no dashboard behind when it is killed itself', async () => {
  const one = start();
  await one.until(/^Ready:/m);
  const holder = JSON.parse(await readFile(join(dataDir, 'holder.json'), 'utf8'));
  process.kill(holder.pid, 'SIGKILL');
  await one.ended();
  await expect(get('/health')).rejects.toThrow();
});

it('names the process that holds the data folder to a second start', async () => {
  const one = start();
  await one.until(/^Ready:/m);
  const second = start({ PORT: String(await freePort()) });
  expect(await second.ended()).not.toBe(0);
  expect(second.output()).toMatch(/is in use by process \d+ \(npm start, since/);
});

it.each([
  ['HOST', '0.0.0.0', /HOST: must be a loopback address/],
  ['AUTH_SECRET', 'too short', /AUTH_SECRET: must have 32 characters/],
  ['PORT', 'http', /PORT: expected a port number/],
  ['DATABASE_URL', 'mysql://localhost/x', /DATABASE_URL: expected postgresql:/],
])('refuses %s=%s with a word on what to do', async (name, value, message) => {
  const one = start({ [name]: value });
  expect(await one.ended()).not.toBe(0);
  expect(one.output()).toMatch(message);
  expect(one.output()).not.toMatch(/^\s+at /m);
});

it('does not start with accounts while nobody could let the others in, and says what to do', async () => {
  const one = start({ AUTH_SECRET: 'a secret of a test that is long enough' });
  expect(await one.ended()).not.toBe(0);
  expect(one.output()).toContain('npm run people -- add --admin you@example.org');
  await expect(get('/health')).rejects.toThrow();
});

it('says so when its port is taken', async () => {
  const fake = await startFakeEutils();
  const one = start({ PORT: new URL(fake.url).port });
  expect(await one.ended()).not.toBe(0);
  expect(one.output()).toMatch(/Port \d+ of 127\.0\.0\.1 cannot be used .* Set PORT/);
  await fake.close();
});

it('ingests behind the dashboard, and at a second start nothing that is not due', async () => {
  const fake = await startFakeEutils({ requestsPerSecond: false });
  fake.addRecords(fictionalTopic(60));
  const first = start({ EUTILS_BASE_URL: fake.url });
  await first.until(/succeeded/);
  expect(await get('/reports?limit=1')).toMatchObject({ total: 130 });
  first.npm.kill('SIGTERM');
  await first.ended();
  const second = start({ EUTILS_BASE_URL: fake.url });
  await second.until(/is at work\. Next due: acupuncture-low-back-pain at 20/);
  expect(await get('/runs')).toMatchObject({ runs: [{ created: 60, trigger: 'schedule' }] });
  await fake.close();
});

it('starts its worker again when that one dies, and says so', async () => {
  const one = start();
  await one.until(/is at work/);
  const [, pid] = /The worker \(process (\d+)\)/.exec(one.output()) ?? [];
  process.kill(Number(pid), 'SIGKILL');
  await one.until(/The worker ended .* started again in 1 s/);
  await one.until(/is at work[\s\S]*is at work/);
});
