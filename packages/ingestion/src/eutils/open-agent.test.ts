import http from 'node:http';
import net, { type AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { buildFetch } from './build-request.ts';
import { connectionError } from './connection-error.ts';
import { openAgent } from './open-agent.ts';
import { sendRequest } from './send-request.ts';

const servers: net.Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

async function listen(server: net.Server): Promise<string> {
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === 'string') throw new Error('not listening on TCP');
  return `127.0.0.1:${address.port}`;
}

async function send(settings: { baseUrl: string; httpsProxy?: string }): Promise<unknown> {
  const agent = openAgent({ ...settings, connectTimeoutMs: 50 });
  const request = buildFetch({ ...settings, tool: 'touchstone' }, ['90000001']);
  try {
    return await sendRequest(request, {
      agent,
      headersTimeoutMs: 5_000,
      stallTimeoutMs: 1,
      bodyTimeoutMs: 60_000,
      maxBytes: 1,
    });
  } finally {
    agent.destroy();
  }
}

/** A proxy that answers every CONNECT with this status. */
async function refusingProxy(status: number): Promise<string> {
  const proxy = http.createServer();
  proxy.on('connect', (_, socket) => socket.end(`HTTP/1.1 ${status} No\r\n\r\n`));
  return `http://${await listen(proxy)}`;
}

describe('openAgent', () => {
  it('lets a resting socket go before the server does', () => {
    const agent = openAgent({ baseUrl: 'https://eutils.example/', connectTimeoutMs: 1 });
    const socket = new net.Socket();
    agent.keepSocketAlive(socket);
    expect(socket.timeout).toBe(3_000);
    socket.destroy();
  });

  it('gives up a connection that is not made in time', async () => {
    const silent = net.createServer((socket) => cleanUp(socket));
    const baseUrl = `https://${await listen(silent)}/`;
    await expect(send({ baseUrl })).rejects.toMatchObject({ rule: 'CONNECT_TIMEOUT' });
  });

  it('gives up a proxy that does not answer in time', async () => {
    const silent = net.createServer((socket) => cleanUp(socket));
    const httpsProxy = `http://${await listen(silent)}`;
    const sent = send({ baseUrl: 'https://eutils.example/', httpsProxy });
    await expect(sent).rejects.toMatchObject({ rule: 'CONNECT_TIMEOUT' });
  });

  it('tells a proxy that forbids from one that cannot reach PubMed', async () => {
    const baseUrl = 'https://eutils.example/';
    const forbids = send({ baseUrl, httpsProxy: await refusingProxy(403) });
    await expect(forbids).rejects.toMatchObject({ remedy: 'stop' });
    const fails = send({ baseUrl, httpsProxy: await refusingProxy(502) });
    await expect(fails).rejects.toMatchObject({ name: 'UnreachableError' });
  });

  it('uses the proxy for https alone', async () => {
    const refuses = http.createServer((_, response) => response.end());
    const baseUrl = `http://${await listen(refuses)}/`;
    const sent = send({ baseUrl, httpsProxy: await refusingProxy(403) });
    await expect(sent).resolves.toMatchObject({ status: 200 });
  });
});

describe('connectionError', () => {
  it('names the cure for a certificate that is not trusted, and does not try again', () => {
    const error = connectionError('eutils.example', 'SELF_SIGNED_CERT_IN_CHAIN');
    expect(error.retryable).toBe(false);
    expect(error.message).toContain('NODE_EXTRA_CA_CERTS');
  });
});

/** The client's end goes first; what it leaves behind is no error of the test. */
function cleanUp(socket: net.Socket): void {
  socket.on('error', () => socket.destroy());
}
