import { once } from 'node:events';
import { Agent } from 'node:http';
import type { Socket } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { startFakeEutils } from './start-fake-eutils.ts';
import { ask } from './test-client.ts';
import { withFake } from './with-fake.ts';

function keepAliveAgent() {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  onTestFinished(() => agent.destroy());
  return agent;
}

async function idleSocket(agent: Agent): Promise<Socket> {
  const socket = Object.values(agent.freeSockets)[0]?.[0];
  if (socket !== undefined) return socket;
  const [freed] = await once(agent, 'free');
  return freed;
}

test('an answer carries the headers of the real server, compressed and in chunks', async () => {
  const fake = await withFake({ requestsPerSecond: 3 });
  const { headers } = await ask(`${fake.url}esearch.fcgi?db=pubmed&term=all`);
  expect(headers).toMatchObject({
    server: 'Finatra',
    'content-type': 'text/xml; charset=UTF-8',
    'x-ratelimit-limit': '3',
    'x-ratelimit-remaining': '2',
    'access-control-expose-headers': 'X-RateLimit-Limit,X-RateLimit-Remaining',
    'content-encoding': 'gzip',
    'transfer-encoding': 'chunked',
    connection: 'Keep-Alive',
    'keep-alive': 'timeout=4, max=40',
  });
  expect(headers['ncbi-phid']).toBeTruthy();
  expect(headers['ncbi-sid']).toBeTruthy();
  expect(String(headers['set-cookie'])).toContain('ncbi_sid=');
});

test('a socket lives four seconds without a request unless told otherwise', async () => {
  const fake = await withFake({ idleSocketMs: 40 });
  const agent = keepAliveAgent();
  const { headers } = await ask(`${fake.url}einfo.fcgi`, { agent });
  expect(headers['keep-alive']).toBe('timeout=4, max=40');
  const socket = await idleSocket(agent);
  const idleSince = performance.now();
  await once(socket, 'close');
  expect(performance.now() - idleSince).toBeLessThan(1000);
});

test('the fortieth answer ends its socket without a word in its headers', async () => {
  const fake = await withFake({ idleSocketMs: 60_000 });
  const agent = keepAliveAgent();
  for (let request = 1; request < 40; request++) await ask(`${fake.url}einfo.fcgi`, { agent });
  const socket = await idleSocket(agent);
  const closed = once(socket, 'close');
  const last = await ask(`${fake.url}einfo.fcgi`, { agent });
  expect(last.headers.connection).toBe('Keep-Alive');
  await closed;
  await ask(`${fake.url}einfo.fcgi`, { agent });
  const sockets = fake.requests.map((request) => request.socketId);
  expect(new Set(sockets.slice(0, 40)).size).toBe(1);
  expect(sockets[40]).not.toBe(sockets[0]);
  expect(fake.requests.map((request) => request.socketReused).slice(0, 2)).toEqual([false, true]);
});

test('in redirecting mode everything is answered 301 with the same query', async () => {
  const fake = await withFake({ redirectTo: 'https://eutils.example' });
  const { status, headers } = await ask(`${fake.url}einfo.fcgi?db=pubmed`);
  expect(status).toBe(301);
  expect(headers.location).toBe('https://eutils.example/entrez/eutils/einfo.fcgi?db=pubmed');
});

test('a port that is taken is named in the error', async () => {
  const fake = await withFake();
  const port = Number(new URL(fake.url).port);
  await expect(startFakeEutils({ port })).rejects.toThrow(`cannot listen on port ${port}`);
});
