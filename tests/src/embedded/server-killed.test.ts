import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openDatabase, prepareDatabase } from '@touchstone/db/open';
import { expect, it, onTestFinished } from 'vitest';
import { startFakeEutils } from '../fake-eutils/index.ts';
import {
  apiKey,
  changeTopic,
  ingestBefore,
  ingestToTheEnd,
  starterTopic,
} from '../support/changed-topic.ts';
import { readEndState } from '../support/read-end-state.ts';
import { seededRandom } from '../support/seeded-random.ts';
import { startIngest } from '../support/start-ingest.ts';

/** In each, the process that serves the database is killed, and then the ingest that took it over. */
const rounds = 3;

async function stage() {
  const dataDir = await mkdtemp(join(tmpdir(), 'touchstone-server-'));
  onTestFinished(() => rm(dataDir, { recursive: true, force: true }));
  const fake = await startFakeEutils();
  onTestFinished(fake.close);
  const opened = await openDatabase({ dataDir, purpose: 'a test that prepares', exclusive: true });
  await prepareDatabase(opened.db, { dataDir });
  await ingestBefore(opened.db, fake);
  await opened.close();
  changeTopic(fake, '17893311');
  const ingest = () =>
    startIngest(['--topic', starterTopic, '--full'], { place: { dataDir }, fake, apiKey });
  const endState = async () => {
    const reading = await openDatabase({ dataDir, purpose: 'a test that reads' });
    return readEndState(reading.db).finally(reading.close);
  };
  return { dataDir, fake, ingest, endState };
}

/** A process that does nothing but serve the database, once it does. */
async function serve(dataDir: string): Promise<ChildProcess> {
  const program = join(import.meta.dirname, 'holder.ts');
  const child = spawn(process.execPath, [program, dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

it(`ends as an undisturbed ingest does, though the database's server was killed ${2 * rounds} times`, async () => {
  const undisturbed = await stage();
  expect(await ingestToTheEnd(undisturbed.ingest)).toEqual([0, 0]);

  const { dataDir, fake, ingest, endState } = await stage();
  const random = seededRandom(20_261_123);
  for (let round = 0; round < rounds; round += 1) {
    const server = await serve(dataDir);
    const before = fake.requests.length;
    const { child } = ingest();
    while (fake.requests.length === before && child.exitCode === null) await wait(5);
    await wait(random() * 600);
    await kill(server);
    await wait(random() * 4_000);
    await kill(child);
  }
  expect(await ingestToTheEnd(ingest)).toEqual([0, 0]);
  expect(await endState()).toEqual(await undisturbed.endState());
}, 480_000);
