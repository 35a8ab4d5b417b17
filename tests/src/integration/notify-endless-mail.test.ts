import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { deliverEvents } from '@touchstone/ingestion';
import { expect, it, onTestFinished } from 'vitest';
import { newReports, seedEvents } from '../support/seed-events.ts';
import { startWebhookReceiver } from '../support/start-webhook-receiver.ts';
import { openTestDatabase } from '../support/test-database.ts';
import { until } from '../support/until.ts';

const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;

/** A mail server that says something all the time and never comes to an end. */
async function startEndlessServer(): Promise<{ url: string; clients: Set<Socket> }> {
  const clients = new Set<Socket>();
  const server = createServer((socket) => {
    clients.add(socket);
    const more = setInterval(() => socket.write('250-more\r\n'), 50);
    socket.on('close', () => {
      clearInterval(more);
      clients.delete(socket);
    });
    socket.on('error', () => socket.destroy());
    socket.write('220 welcome\r\n');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    for (const client of clients) client.destroy();
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('It has no port.');
  return { url: `smtp://127.0.0.1:${address.port}`, clients };
}

it('a mail server that never ends its answer is given up, and holds no webhook up', async () => {
  const { db, close } = await openTestDatabase();
  onTestFinished(close);
  const receiver = await startWebhookReceiver(secret);
  const server = await startEndlessServer();
  await seedEvents(db, newReports(2, new Date(Date.now() - 60_000)));
  const delivering = deliverEvents(db, {
    webhook: { url: receiver.url, secret },
    mail: { smtpUrl: server.url, from: 'a@example.org', to: ['b@example.org'] },
    clock: { now: () => 0, sleep: async () => undefined },
    mailDeadlineMs: 2_000,
  });
  await until(async () => receiver.received.length === 1 && server.clients.size === 1);
  expect(await delivering).toMatchObject([
    { channel: 'webhook', delivered: 2 },
    { channel: 'mail', delivered: 0, problem: expect.stringContaining('took no mail within 2 s') },
  ]);
  await until(async () => server.clients.size === 0);
  expect(await db.event.count({ where: { mailAt: null } })).toBe(2);
}, 20_000);
