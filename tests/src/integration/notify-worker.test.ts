import { readEnvironment, startWorker } from '@touchstone/ingestion';
import { expect, it, onTestFinished } from 'vitest';
import { newReports, seedEvents } from '../support/seed-events.ts';
import { startWebhookReceiver, status } from '../support/start-webhook-receiver.ts';
import { openTestDatabase } from '../support/test-database.ts';
import { until } from '../support/until.ts';

const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;

it('a worker tells what happens while it runs, and what was refused once its pause is over', async () => {
  const { db, place, close } = await openTestDatabase();
  onTestFinished(close);
  const receiver = await startWebhookReceiver(secret);
  receiver.answers.push(status(404));
  const notes: string[] = [];
  const note = (message: string) => void notes.push(message);
  const worker = await startWorker({
    ...{ db, place },
    environment: readEnvironment({
      ...{ WEBHOOK_URL: receiver.url, WEBHOOK_SECRET: secret },
      ...{ DATA_DIR: place.dataDir, DATABASE_URL: place.databaseUrl },
    }),
    reporter: { show: () => undefined, note, fail: note, close: () => undefined },
    onTrouble: ({ message }) => note(message),
    beatMs: 50,
    jobs: { pollSeconds: 0.5, lease: { heartbeatSeconds: 10, lookSeconds: 1, retrySeconds: 1 } },
  });
  onTestFinished(worker.stop);
  await seedEvents(db, newReports(3, new Date(Date.now() - 60_000)));
  await until(async () => notes.some((text) => text.includes('has nothing at its address')));
  expect(receiver.received).toHaveLength(1);
  await db.channel.updateMany({ data: { heldUntil: new Date(0) } });
  await until(async () => (await db.event.count({ where: { webhookAt: null } })) === 0);
  expect(receiver.received).toHaveLength(2);
  expect(receiver.received[1]).toEqual(receiver.received[0]);
});
