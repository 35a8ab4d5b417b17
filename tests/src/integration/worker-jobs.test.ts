import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { requestHelp } from '@touchstone/db/jobs';
import { ingestAll, ingestFiles } from '@touchstone/ingestion';
import { describe, expect, it, onTestFinished } from 'vitest';
import { fictionalTopic } from '../fake-eutils/index.ts';
import { newReports, seedEvents } from '../support/seed-events.ts';
import { writeFileOf } from '../support/stage-files.ts';
import { stageWorker } from '../support/stage-worker.ts';
import { startWebhookReceiver } from '../support/start-webhook-receiver.ts';
import { until } from '../support/until.ts';

describe('a worker', () => {
  it('waits for a topic that somebody else ingests, and has its run afterwards', async () => {
    const { db, fake, eutils, now, notes, start, moveTo, runsDone } = await stageWorker();
    await moveTo('2026-03-02T03:00:00Z');
    const slow = fake.fail({ kind: 'slow-headers', endpoint: 'efetch', delayMs: 4_000 });
    const byHand = ingestAll(db, { eutils, now });
    await until(async () => slow.remaining === 0);
    await start();
    await until(async () => notes.some((note) => note.includes('has been ingesting the topic')));
    expect(await byHand).toMatchObject([{ status: 'succeeded', trigger: 'command' }]);
    expect(await runsDone(2)).toMatchObject([
      { status: 'succeeded', trigger: 'schedule' },
      { status: 'succeeded', trigger: 'command' },
    ]);
  });

  it('helps with the files of a run', async () => {
    const { db, place, now, start } = await stageWorker();
    const folder = await mkdtemp(join(tmpdir(), 'touchstone-files-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    for (const file of [1, 2]) {
      const records = fictionalTopic(20, 90_001_000 * file);
      await writeFileOf(folder, `pubmed26n000${file}.xml.gz`, { records });
    }
    await start();
    const run = await ingestFiles(db, {
      patterns: [join(folder, '*.xml.gz')],
      now,
      // Whoever asks leaves it all to the worker.
      requestHelp: async (runId) => {
        await requestHelp(place, runId);
        const read = () => db.ingestFile.count({ where: { runId, status: 'finished' } });
        await until(async () => (await read()) === 2);
      },
    });
    expect(run).toMatchObject({ kind: 'files', status: 'succeeded', created: 40 });
  });

  it('tells people what happened', async () => {
    const { db, now, start, moveTo } = await stageWorker();
    // A receiver takes no message of another day.
    await moveTo(new Date().toISOString());
    const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
    const receiver = await startWebhookReceiver(secret);
    await seedEvents(db, newReports(2, new Date(now().getTime() - 60_000)));
    await start({ WEBHOOK_URL: receiver.url, WEBHOOK_SECRET: secret });
    await until(async () => (await db.event.count({ where: { webhookAt: null } })) === 0);
    expect(receiver.received.flatMap(({ events }) => events)).toEqual(['event-0000', 'event-0001']);
  });
});
