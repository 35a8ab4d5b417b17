import { listChannels } from '@touchstone/db';
import { deliverEvents } from '@touchstone/ingestion';
import { expect, it, onTestFinished } from 'vitest';
import { newReports, seedEvents } from '../support/seed-events.ts';
import { startWebhookReceiver, status } from '../support/start-webhook-receiver.ts';
import { openTestDatabase } from '../support/test-database.ts';

const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
const at = new Date();
const farAhead = new Date(at.getTime() + 10 * 365 * 24 * 3600_000);

/** A database with two events of the last minutes, and a channel that was opened at some time. */
async function stage() {
  const { db, close } = await openTestDatabase();
  onTestFinished(close);
  const receiver = await startWebhookReceiver(secret);
  const webhook = { url: receiver.url, secret };
  const deliver = (now: Date) => deliverEvents(db, { webhook, now: () => now, timeLimitMs: 2_000 });
  return { db, receiver, deliver };
}

it('a channel that was opened under a clock far ahead tells what happens now', async () => {
  const { db, receiver, deliver } = await stage();
  expect(await deliver(farAhead)).toEqual([{ channel: 'webhook', delivered: 0 }]);
  await seedEvents(db, newReports(2, at));
  expect(await deliver(at)).toEqual([{ channel: 'webhook', delivered: 2 }]);
  expect(receiver.received).toHaveLength(1);
  expect(await deliver(at)).toEqual([{ channel: 'webhook', delivered: 0 }]);
});

it('a pause that a clock far ahead began is over, and so is its bundle', async () => {
  const { db, receiver, deliver } = await stage();
  await deliver(at);
  await seedEvents(db, newReports(2, at));
  receiver.answers.push(status(404));
  await deliver(at);
  await db.channel.updateMany({ data: { heldUntil: farAhead, bundleAt: farAhead } });
  const later = new Date(at.getTime() + 1_000);
  expect(await deliver(later)).toEqual([{ channel: 'webhook', delivered: 2 }]);
  expect(receiver.received.at(-1)?.body).toContain(later.toISOString());
  expect(await listChannels(db)).toMatchObject([{ waiting: 0, failures: 0 }]);
});
