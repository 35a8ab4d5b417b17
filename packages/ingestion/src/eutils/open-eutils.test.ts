import http from 'node:http';
import net, { type AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { buildFetch } from './build-request.ts';
import { fakeClock } from './fake-clock.ts';
import { type EutilsSettings, openEutils } from './open-eutils.ts';

const empty = '<PubmedArticleSet></PubmedArticleSet>';
const cleanups: (() => void)[] = [];
afterEach(() => {
  for (const clean of cleanups.splice(0)) clean();
});

/** A server that gives these answers one after the other, the last one for ever. */
async function serve(...answers: http.RequestListener[]) {
  const requests: { body: string; socket: net.Socket }[] = [];
  const server = http.createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => {
      requests.push({ body: Buffer.concat(chunks).toString(), socket: request.socket });
      answers[Math.min(requests.length, answers.length) - 1]?.(request, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  cleanups.push(
    () => server.close(),
    () => server.closeAllConnections(),
  );
  return { baseUrl: baseUrlOf(server), requests };
}

function baseUrlOf(server: net.Server): string {
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === 'string') throw new Error('not listening on TCP');
  return `http://127.0.0.1:${address.port}/`;
}

function open(settings: Partial<EutilsSettings> & { baseUrl: string }) {
  const clock = fakeClock();
  const eutils = openEutils({ tool: 'touchstone', clock, random: () => 0.5, ...settings });
  cleanups.push(eutils.close);
  const ask = () => eutils.ask(buildFetch(eutils.caller, ['90000001']));
  return { eutils, clock, ask };
}

const answer =
  (
    status: number,
    body: string | Buffer,
    headers: http.OutgoingHttpHeaders = {},
  ): http.RequestListener =>
  (_, response) => {
    response.writeHead(status, headers).end(body);
  };

describe('openEutils', () => {
  it('posts the form and unpacks the answer', async () => {
    const packed = answer(200, gzipSync(empty), { 'Content-Encoding': 'gzip' });
    const { baseUrl, requests } = await serve(packed);
    expect(await open({ baseUrl, email: 'a@example.org' }).ask()).toBe(empty);
    expect(requests[0]?.body).toContain('db=pubmed&retmode=xml&id=90000001');
    expect(requests[0]?.body).toContain('tool=touchstone&email=a%40example.org');
  });

  it('repeats what passes, spaced out, and counts every request', async () => {
    const { baseUrl } = await serve(answer(503, ''), answer(200, ''), answer(200, empty));
    const { eutils, clock, ask } = open({ baseUrl });
    await ask();
    expect(eutils.requests()).toBe(3);
    expect(clock.slept).toEqual([1_000, 2_000]);
  });

  it('waits as long as a 429 says before anybody asks again', async () => {
    const limited = answer(429, '{"error":"API rate limit exceeded"}', { 'Retry-After': '9' });
    const { baseUrl } = await serve(limited, answer(200, empty));
    const { clock, ask } = open({ baseUrl });
    await ask();
    expect(clock.slept).toEqual([9_500]);
  });

  it('gives up on a trouble that does not pass', async () => {
    const { baseUrl, requests } = await serve(answer(502, ''));
    await expect(open({ baseUrl }).ask()).rejects.toMatchObject({ rule: 'server-error' });
    expect(requests).toHaveLength(7);
  });

  it('does not repeat what will fail again', async () => {
    const { baseUrl, requests } = await serve(answer(400, 'Mandatory parameter: db - is omitted'));
    await expect(open({ baseUrl }).ask()).rejects.toMatchObject({ remedy: 'stop' });
    expect(requests).toHaveLength(1);
  });

  it('follows no redirect, which would carry the key elsewhere', async () => {
    const { baseUrl, requests } = await serve(answer(301, '', { Location: 'https://x.example/' }));
    await expect(open({ baseUrl }).ask()).rejects.toThrow('EUTILS_BASE_URL');
    expect(requests).toHaveLength(1);
  });

  it('hands on no answer with the key in it, however PubMed writes it', async () => {
    const apiKey = 'open+sesame-42';
    const echo = `<PubmedArticleSet>${apiKey} open%2Bsesame-42 OPEN+SESAME-42</PubmedArticleSet>`;
    const { baseUrl } = await serve(answer(200, echo));
    expect(await open({ baseUrl, apiKey }).ask()).toBe(
      '<PubmedArticleSet>[removed] [removed] [removed]</PubmedArticleSet>',
    );
  });

  it.each([
    ['an error', 400, `${'x'.repeat(290)} open-sesame-42`, {}],
    ['a spaced error', 400, `${'x'.repeat(290)} ${[...'open-sesame-42'].join(' ')}`, {}],
    ['a redirect', 301, '', { Location: 'https://x.example/?k=open-sesame-42' }],
  ])('names no part of the key where %s echoes it', async (_, status, body, headers) => {
    const { baseUrl } = await serve(answer(status, body, headers));
    const failed = open({ baseUrl, apiKey: 'open-sesame-42' }).ask();
    await expect(failed).rejects.toThrow(/^(?!.*open-se).*HTTP/);
  });

  it('repeats an answer that breaks off, is reset or is damaged', async () => {
    const cut: http.RequestListener = (_, response) => {
      response.writeHead(200, { 'Content-Length': '1000' }).write(empty);
      setImmediate(() => response.destroy());
    };
    const reset: http.RequestListener = (request) => request.socket.resetAndDestroy();
    const damaged = answer(200, Buffer.from([0x3c, 0xff, 0xfe]));
    const { baseUrl, requests } = await serve(cut, reset, damaged, answer(200, empty));
    await open({ baseUrl }).ask();
    expect(requests).toHaveLength(4);
  });

  it('gives up an answer that stalls and one that never ends', async () => {
    const stall: http.RequestListener = (_, response) => {
      response.writeHead(200).write('<');
    };
    const endless = answer(200, 'x'.repeat(2_000));
    const limits = { stallTimeoutMs: 50, maxBytes: 1_000 };
    const { baseUrl, requests } = await serve(stall, endless);
    await expect(open({ baseUrl, limits }).ask()).rejects.toMatchObject({ rule: 'too-large' });
    expect(requests).toHaveLength(2);
  });

  it('gives up an answer that lives on without ever ending', async () => {
    const trickle: http.RequestListener = (_, response) => {
      response.writeHead(200).write('<');
      const timer = setInterval(() => response.write(' '), 10);
      response.once('close', () => clearInterval(timer));
    };
    const { baseUrl, requests } = await serve(trickle, answer(200, empty));
    const limits = { stallTimeoutMs: 1_000, bodyTimeoutMs: 100 };
    expect(await open({ baseUrl, limits }).ask()).toBe(empty);
    expect(requests).toHaveLength(2);
  });

  it('keeps a socket from request to request, and no longer than 38 requests', async () => {
    const { baseUrl, requests } = await serve(answer(200, empty));
    const { ask } = open({ baseUrl });
    for (let count = 0; count < 40; count += 1) await ask();
    const sockets = [...new Set(requests.map(({ socket }) => socket))];
    const uses = sockets.map((socket) => requests.filter((one) => one.socket === socket).length);
    expect(uses).toEqual([38, 2]);
  });

  it('knows within a few attempts that nobody is there, and says what to run later', async () => {
    const server = net.createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const baseUrl = baseUrlOf(server);
    await new Promise((resolve) => server.close(resolve));
    const { eutils, clock, ask } = open({ baseUrl });
    await expect(ask()).rejects.toThrow(
      /^PubMed cannot be reached: .*ECONNREFUSED.*npm run ingest$/,
    );
    expect(eutils.requests()).toBe(3);
    expect(clock.now()).toBeLessThan(8_000);
  });

  it('is patient with a lost connection once PubMed has answered', async () => {
    const reset: http.RequestListener = (request) => request.socket.resetAndDestroy();
    const { baseUrl, requests } = await serve(answer(200, empty), reset);
    const { ask } = open({ baseUrl });
    await ask();
    await expect(ask()).rejects.toMatchObject({ name: 'UnreachableError' });
    expect(requests).toHaveLength(1 + 7);
  });

  it('gives up a silent server before the first answer within the time for first contact', async () => {
    const { baseUrl } = await serve(() => undefined);
    const firstContact = { attempts: 3, waitMs: 1, withinMs: 10 };
    const patience = {
      attempts: 7,
      firstWaitMs: 1,
      longestWaitMs: 1,
      longestRetryAfterMs: 1,
      firstContact,
    };
    const limits = { headersTimeoutMs: 50 };
    await expect(open({ baseUrl, patience, limits }).ask()).rejects.toThrow('did not answer');
  });

  it('stops at once when told to, with the reason given', async () => {
    const stopped = new AbortController();
    const { baseUrl } = await serve(() => stopped.abort(new Error('told to stop')));
    await expect(open({ baseUrl, signal: stopped.signal }).ask()).rejects.toThrow('told to stop');
  });
});
