import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { describe, expect, inject, it } from 'vitest';

/** `fetch` sets the Host header itself. */
async function ask(path: string, { host, method = 'GET' }: { host?: string; method?: string }) {
  const asked = request(`${inject('dashboard')}${path}`, { method, headers: host ? { host } : {} });
  asked.end();
  const [response]: IncomingMessage[] = await once(asked, 'response');
  if (response === undefined) throw new Error('No answer came.');
  return { status: response.statusCode, headers: response.headers, body: await text(response) };
}

async function staticFile(): Promise<string> {
  const { body } = await ask('/', {});
  return /\/_next\/static\/[^"\\]+\.js/.exec(body)?.[0] ?? 'none';
}

describe('the dashboard', () => {
  it('serves nothing under a name that another site could point here', async () => {
    for (const path of ['/', '/api/v1/health', '/icon.svg', '/nothing', await staticFile()]) {
      const { status, headers, body } = await ask(path, { host: 'evil.example' });
      expect([path, status]).toEqual([path, 421]);
      expect(headers['content-type']).toBe('application/problem+json');
      expect(body).toContain('loopback');
    }
  });

  it.each(['localhost', '127.0.0.1:1', '[::1]:3000'])(
    'serves pages and files as %s',
    async (host) => {
      for (const path of ['/', '/api/v1/health', '/icon.svg', await staticFile()]) {
        expect([path, (await ask(path, { host })).status]).toEqual([path, 200]);
      }
    },
  );

  it.each(['DELETE', 'PUT', 'PATCH', 'PROPFIND'])('refuses the method %s', async (method) => {
    for (const [path, allowed] of [
      ['/', 'GET, HEAD, OPTIONS, POST'],
      ['/api/v1/reports', 'GET, HEAD, OPTIONS'],
    ] as const) {
      const { status, headers } = await ask(path, { method });
      expect([path, status, headers.allow]).toEqual([path, 405, allowed]);
    }
    // Where nothing is, no method is said to help.
    expect([404, 405]).toContain((await ask('/api/v1/nothing', { method })).status);
  });
});
