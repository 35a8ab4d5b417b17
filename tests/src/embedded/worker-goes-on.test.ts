import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase, prepareDatabase } from '@touchstone/db/open';
import { expect, it, onTestFinished } from 'vitest';
import { startFakeEutils } from '../fake-eutils/index.ts';
import { starterRecords } from '../fake-eutils/starter-records.ts';
import { startWorkerProcess } from '../support/start-worker-process.ts';
import { until } from '../support/until.ts';

const starter = join(import.meta.dirname, '../../../prisma/starter');

it('serves the database itself when the process that served it ends, and does what is due', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'touchstone-worker-'));
  onTestFinished(() => rm(dataDir, { recursive: true }));
  const fake = await startFakeEutils({ requestsPerSecond: false });
  onTestFinished(fake.close);
  fake.addRecords(await starterRecords(starter));
  const served = await openDatabase({ dataDir, purpose: 'a test' });
  await prepareDatabase(served.db, { dataDir });
  const worker = startWorkerProcess('real', { fake, place: { dataDir } });
  await until(async () => worker.output().includes('succeeded'));
  await served.close();
  await until(async () => /Going on without it[\s\S]*is at work/.test(worker.output()));
  const joined = await openDatabase({ dataDir, purpose: 'a test' });
  onTestFinished(joined.close);
  await joined.db.topic.create({
    data: { slug: 'stones', title: 'Stones', query: 'stones[tiab]' },
  });
  const where = { topicSlug: 'stones', status: 'succeeded' };
  await until(async () => (await joined.db.ingestRun.count({ where })) === 1, { withinMs: 60_000 });
  const holder = JSON.parse(await readFile(join(dataDir, 'holder.json'), 'utf8'));
  expect(holder).toMatchObject({ pid: worker.child.pid, purpose: 'npm run worker' });
  worker.child.kill('SIGTERM');
  expect(await worker.ended).toBe(0);
}, 150_000);
