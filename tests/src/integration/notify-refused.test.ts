import { listChannels } from '@touchstone/db';
import { deliverEvents } from '@touchstone/ingestion';
import { expect, it, onTestFinished } from 'vitest';
import { newReports, seedEvents } from '../support/seed-events.ts';
import { type Answering, startWebhookReceiver, status } from '../support/start-webhook-receiver.ts';
import { openTestDatabase } from '../support/test-database.ts';

const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
const hourMs = 60 * 60_000;

/** Twenty events and a receiver that takes no bundle with one of them, however often it is sent. */
async function stage() {
  const { db, close } = await openTestDatabase();
  onTestFinished(close);
  const receiver = await startWebhookReceiver(secret);
  await seedEvents(db, newReports(20, new Date(Date.now() - hourMs)));
  const judge: Answering = (response) => {
    receiver.answers.push(judge);
    const refused = receiver.received.at(-1)?.events.includes('event-0005');
    status(refused ? 422 : 204)(response);
  };
  receiver.answers.push(judge);
  const webhook = { url: receiver.url, secret };
  const deliver = () => deliverEvents(db, { webhook, timeLimitMs: 2_000 });
  const undelivered = () =>
    db.event.findMany({ where: { webhookAt: null }, select: { id: true }, orderBy: { id: 'asc' } });
  /** As if the pause were over, and the bundle so much older. */
  const age = async (ms: number) => {
    const [channel] = await db.channel.findMany();
    const bundleAt = channel?.bundleAt && new Date(channel.bundleAt.getTime() - ms);
    await db.channel.updateMany({ data: { heldUntil: null, bundleAt } });
  };
  return { db, receiver, deliver, undelivered, age };
}

it('the one event that a webhook refuses for good is found by halves, and told of', async () => {
  const { db, deliver, undelivered } = await stage();
  const [delivery] = await deliver();
  expect(delivery).toMatchObject({ delivered: 5, problem: expect.stringContaining('(422)') });
  expect((await undelivered())[0]).toEqual({ id: 'event-0005' });
  expect(await listChannels(db)).toMatchObject([{ waiting: 15, failures: 1 }]);
});

it('after a day it is set aside with its reason, and the others go', async () => {
  const { db, receiver, deliver, undelivered, age } = await stage();
  for (let round = 0; round < 5; round += 1) {
    await deliver();
    await age(5 * hourMs);
  }
  expect(await undelivered()).toHaveLength(15);
  const [delivery] = await deliver();
  const reason = /^Set aside, .*New study: event-0005\. .*refuses the events \(422\)/;
  expect(delivery).toMatchObject({ delivered: 14, problem: expect.stringMatching(reason) });
  expect(await undelivered()).toEqual([]);
  expect(receiver.received.at(-1)?.events).toHaveLength(14);
  expect(await listChannels(db)).toMatchObject([
    { waiting: 0, failures: 0, problem: expect.stringMatching(reason) },
  ]);
});
