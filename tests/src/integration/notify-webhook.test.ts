import { listChannels } from '@touchstone/db';
import { type DeliverOptions, deliverEvents } from '@touchstone/ingestion';
import { describe, expect, it, onTestFinished } from 'vitest';
import { newReports, seedEvents } from '../support/seed-events.ts';
import { startWebhookReceiver, status } from '../support/start-webhook-receiver.ts';
import { openTestDatabase } from '../support/test-database.ts';

const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
const minuteMs = 60_000;

/** A database with events of the last minutes, a receiver, and what joins them. */
async function stage({ events = 3 }: { events?: number } = {}) {
  const { db, close } = await openTestDatabase();
  onTestFinished(close);
  const receiver = await startWebhookReceiver(secret);
  await seedEvents(db, newReports(events, new Date(Date.now() - 100 * minuteMs)));
  const slept: number[] = [];
  let aheadMs = 0;
  const options: DeliverOptions = {
    webhook: { url: receiver.url, secret },
    now: () => new Date(Date.now() + aheadMs),
    clock: { now: () => 0, sleep: async (ms) => void slept.push(ms) },
    random: () => 0.5,
  };
  return {
    ...{ db, receiver, slept },
    advance: (ms: number) => {
      aheadMs += ms;
    },
    deliver: (more: Partial<DeliverOptions> = {}) => deliverEvents(db, { ...options, ...more }),
    undelivered: () => db.event.count({ where: { webhookAt: null } }),
  };
}

describe('a webhook', () => {
  it('carries every event once, oldest first, in bundles of a hundred', async () => {
    const { deliver, receiver, undelivered } = await stage({ events: 250 });
    expect(await deliver()).toEqual([{ channel: 'webhook', delivered: 250 }]);
    const ids = receiver.received.map(({ events }) => events);
    expect(ids.map((events) => events.length)).toEqual([100, 100, 50]);
    expect(ids.flat()).toEqual(newReports(250, new Date()).map(({ id }) => id));
    expect(new Set(receiver.received.map(({ id }) => id)).size).toBe(3);
    expect(await undelivered()).toBe(0);
    expect(await deliver()).toEqual([{ channel: 'webhook', delivered: 0 }]);
    expect(receiver.received).toHaveLength(3);
  });

  it('is sent again under the same id and with the same body until it is accepted', async () => {
    const { deliver, receiver, slept } = await stage();
    receiver.answers.push(status(500), status(503));
    expect(await deliver()).toEqual([{ channel: 'webhook', delivered: 3 }]);
    expect(receiver.received).toHaveLength(3);
    expect(new Set(receiver.received.map(({ id }) => id)).size).toBe(1);
    expect(new Set(receiver.received.map(({ body }) => body)).size).toBe(1);
    expect(slept).toEqual([1_000, 5_000]);
  });

  it('waits for what a later delivery brings, and sends the same bundle first', async () => {
    const { deliver, receiver, undelivered, advance, db } = await stage();
    receiver.answers.push(status(500), status(500), status(500));
    const [failed] = await deliver();
    expect(failed).toMatchObject({
      delivered: 0,
      problem: expect.stringContaining('failed (500)'),
    });
    expect(await undelivered()).toBe(3);
    expect(await listChannels(db)).toMatchObject([{ waiting: 3, failures: 1 }]);
    await seedEvents(db, [{ id: 'later', at: new Date() }]);

    expect(await deliver()).toEqual([{ channel: 'webhook', delivered: 0 }]);
    expect(receiver.received).toHaveLength(3);

    advance(1.1 * minuteMs);
    expect(await deliver()).toEqual([{ channel: 'webhook', delivered: 4 }]);
    expect(receiver.received[3]?.body).toBe(receiver.received[0]?.body);
    expect(receiver.received[3]?.id).toBe(receiver.received[0]?.id);
    expect(receiver.received[4]?.events).toEqual(['later']);
    expect(await listChannels(db)).toMatchObject([{ waiting: 0, failures: 0, problem: undefined }]);
  });

  it('pauses longer after each failure', async () => {
    const { deliver, receiver, db } = await stage();
    const pauses: number[] = [];
    for (let round = 0; round < 4; round += 1) {
      receiver.answers.push(status(404));
      const before = Date.now();
      const [{ retryAt } = { retryAt: undefined }] = await deliver({ now: () => new Date(before) });
      pauses.push((retryAt?.getTime() ?? 0) - before);
      await db.channel.updateMany({ data: { heldUntil: null } });
    }
    expect(pauses).toEqual([minuteMs, 2 * minuteMs, 4 * minuteMs, 8 * minuteMs]);
  });

  it.each([
    [301, /redirects \(301\), which is not followed/],
    [401, /Give both sides the same WEBHOOK_SECRET/],
    [410, /gone for good \(410\)/],
  ])('is not repeated at once after %i, and says what to do', async (code, sentence) => {
    const elsewhere = await startWebhookReceiver(secret);
    const { deliver, receiver, undelivered } = await stage();
    receiver.answers.push(status(code, { Location: elsewhere.url }));
    const [failed] = await deliver();
    expect(failed?.problem).toMatch(sentence);
    expect(failed?.problem).not.toMatch(/sesame|whsec/);
    expect(receiver.received).toHaveLength(1);
    expect(elsewhere.received).toHaveLength(0);
    expect(await undelivered()).toBe(3);
  });

  it('gives up a receiver that never answers, or is not there', async () => {
    const { deliver, receiver, undelivered, advance } = await stage();
    receiver.answers.push(...[1, 2, 3].map(() => () => undefined));
    const [silent] = await deliver({ timeLimitMs: 50 });
    expect(silent?.problem).toMatch(/did not answer within 0.05 s/);
    expect(receiver.received).toHaveLength(3);
    receiver.close();
    advance(1.1 * minuteMs);
    const [absent] = await deliver();
    expect(absent?.problem).toMatch(/cannot be reached \(ECONNREFUSED\)/);
    expect(absent?.problem).not.toMatch(/sesame/);
    expect(await undelivered()).toBe(3);
  });

  it('believes the status and reads no endless answer', async () => {
    const { deliver, receiver } = await stage();
    receiver.answers.push((response) => {
      response.writeHead(200);
      const timer = setInterval(() => response.write('x'.repeat(65_536)), 1);
      response.on('close', () => clearInterval(timer));
    });
    expect(await deliver()).toEqual([{ channel: 'webhook', delivered: 3 }]);
  });

  it('is left alone as long as it asks, where that is long', async () => {
    const { deliver, receiver, slept } = await stage();
    receiver.answers.push(status(429, { 'Retry-After': '600' }));
    const before = Date.now();
    const [failed] = await deliver({ now: () => new Date(before) });
    expect(failed?.retryAt).toEqual(new Date(before + 10 * minuteMs));
    expect(receiver.received).toHaveLength(1);
    expect(slept).toEqual([]);
  });
});

describe('two deliverers at once', () => {
  it('deliver nothing twice', async () => {
    const { deliver, receiver, undelivered } = await stage({ events: 250 });
    const both = await Promise.all([deliver(), deliver(), deliver()]);
    expect(both.flat().reduce((sum, { delivered }) => sum + delivered, 0)).toBe(250);
    const sent = receiver.received.flatMap(({ events }) => events);
    expect(sent).toHaveLength(250);
    expect(new Set(sent).size).toBe(250);
    expect(await undelivered()).toBe(0);
  });

  it('take over from one that died, with its bundle, once its time is over', async () => {
    const { deliver, receiver, advance, db } = await stage();
    const dying = new AbortController();
    const aborting = deliver({ signal: dying.signal });
    receiver.answers.push(() => dying.abort());
    await expect(aborting).rejects.toThrow(/abort/);
    const [first] = receiver.received;
    // As it stands after `kill -9`: nobody let the channel go.
    const heldUntil = new Date(Date.now() + 5 * minuteMs);
    await db.channel.updateMany({ data: { heldUntil } });
    expect(await deliver()).toEqual([{ channel: 'webhook', delivered: 0 }]);
    await db.channel.updateMany({ data: { heldUntil: new Date(Date.now() + minuteMs) } });
    advance(1.1 * minuteMs);
    expect(await deliver()).toEqual([{ channel: 'webhook', delivered: 3 }]);
    expect(receiver.received[1]).toEqual(first);
  });

  it('are not held up by one that was told to end', async () => {
    const { deliver, receiver } = await stage();
    const ending = new AbortController();
    receiver.answers.push(() => ending.abort());
    await expect(deliver({ signal: ending.signal })).rejects.toThrow(/abort/);
    expect(await deliver()).toEqual([{ channel: 'webhook', delivered: 3 }]);
  });
});

describe('a channel that is configured for the first time', () => {
  it('tells of the last week and of nothing before', async () => {
    const { deliver, receiver, db } = await stage({ events: 0 });
    const daysAgo = (days: number) => new Date(Date.now() - days * 24 * 60 * minuteMs);
    await seedEvents(db, [
      { id: 'old', at: daysAgo(7.1) },
      { id: 'recent', at: daysAgo(6.9) },
    ]);
    expect(await deliver()).toEqual([{ channel: 'webhook', delivered: 1 }]);
    expect(receiver.received.map(({ events }) => events)).toEqual([['recent']]);
  });

  it('keeps what it could not tell since, however long that takes', async () => {
    const { deliver, db } = await stage({ events: 0 });
    await deliver();
    const openedAt = new Date(Date.now() - 90 * 24 * 60 * minuteMs);
    await db.channel.updateMany({ data: { openedAt } });
    await seedEvents(db, newReports(2, new Date(openedAt.getTime() + minuteMs)));
    expect(await deliver()).toEqual([{ channel: 'webhook', delivered: 2 }]);
  });

  it('is not touched where none is configured', async () => {
    const { deliver, db } = await stage();
    expect(await deliver({ webhook: undefined })).toEqual([]);
    expect(await db.channel.count()).toBe(0);
  });
});
