import { NextRequest } from 'next/server';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { proxy } from './proxy.ts';

interface Asked {
  host?: string;
  method?: string;
  origin?: string | undefined;
  length?: number;
}

function ask(path: string, { host = 'localhost:3000', method, origin, length }: Asked = {}) {
  const headers = {
    host,
    ...(origin === undefined ? {} : { origin }),
    ...(length === undefined ? {} : { 'content-length': String(length) }),
  };
  return proxy(
    new NextRequest(`http://localhost:3000${path}`, { method: method ?? 'GET', headers }),
  );
}

describe('the door of the dashboard', () => {
  it.each(['localhost', 'LOCALHOST:3000', '127.0.0.1:80', '127.8.9.10', '[::1]', '[::1]:3000'])(
    'is open under the loopback name %s',
    async (host) => {
      expect((await ask('/', { host })).status).toBe(200);
    },
  );

  it.each([
    '',
    'evil.example',
    'evil.example:3000',
    'localhost.evil.example',
    '127.0.0.1.evil.example',
    'evil.example#localhost',
    '128.0.0.1',
    '0.0.0.0:3000',
    '[::2]:3000',
    'localhost:3000, evil.example',
  ])('is shut under the name “%s”, for pages, data and static files', async (host) => {
    for (const path of ['/', '/api/v1/health', '/_next/static/a.js', '/icon.svg']) {
      const response = await ask(path, { host });
      expect(response.status).toBe(421);
      expect(response.headers.get('content-type')).toBe('application/problem+json');
      expect(await response.text()).toContain('loopback');
    }
  });

  it.each(['PUT', 'DELETE', 'PATCH', 'PROPFIND'])('refuses the method %s', async (method) => {
    const response = await ask('/api/v1/reports', { method });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS']);
  });

  it.each([
    ['http://localhost:3000', 200],
    ['http://LOCALHOST:3000', 200],
    ['http://localhost:4000', 403],
    ['http://127.0.0.1:3000', 403],
    ['https://evil.example', 403],
    ['null', 403],
    [undefined, 403],
  ])('answers a form sent from %s with %i', async (origin, status) => {
    expect((await ask('/runs', { method: 'POST', origin })).status).toBe(status);
  });

  it.each([
    ['/runs', 1_000_000, 200],
    ['/runs', 1_000_001, 413],
    ['/documents/new', 8_000_000, 200],
    ['/documents/new', 8_000_001, 413],
  ])('%s answers a form of %i bytes with %i', async (path, length, status) => {
    const origin = 'http://localhost:3000';
    expect((await ask(path, { method: 'POST', origin, length })).status).toBe(status);
  });

  it('takes so many changes from one address in a minute, and says when the next may come', async () => {
    vi.stubEnv('WRITES_PER_MINUTE', '1');
    globalThis.touchstoneWriteLimits = undefined;
    onTestFinished(() => {
      vi.unstubAllEnvs();
      globalThis.touchstoneWriteLimits = undefined;
    });
    const change = () => ask('/api/v1/links/a', { method: 'PATCH' });
    for (let sent = 0; sent < 4; sent++) expect((await change()).status).toBe(200);
    const refused = await change();
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([
      429,
      expect.stringMatching(/^([1-9]|[1-5]\d|60)$/),
    ]);
    expect((await ask('/api/v1/links/a')).status).toBe(200);
  });

  it.each([
    ['/api/v1/links/a', 'PATCH', undefined, 200],
    ['/api/v1/links/a', 'PATCH', 'http://localhost:3000', 200],
    ['/api/v1/links/a', 'PATCH', 'https://evil.example', 403],
    ['/api/v1/claims/a/links', 'POST', 'null', 403],
    ['/api/v1/claims/a/links', 'PATCH', undefined, 405],
  ])('answers %s %s from %s with %i', async (path, method, origin, status) => {
    expect((await ask(path, { method, origin })).status).toBe(status);
  });

  it('gives each page a nonce of its own and none to what is no page', async () => {
    const [first, second] = [await ask('/'), await ask('/')].map(policyOf);
    expect(first).toMatch(/'nonce-[^']+'/);
    expect(second).not.toBe(first);
    expect(policyOf(await ask('/api/v1/health'))).toBeNull();
    expect(policyOf(await ask('/_next/static/a.js'))).toBeNull();
  });
});

describe('the door of a team’s dashboard', () => {
  const host = 'evidence.example.org';
  beforeEach(() => {
    vi.stubEnv('AUTH_SECRET', 'a secret of a test that is long enough');
    vi.stubEnv('PUBLIC_URL', `https://${host}`);
    return () => vi.unstubAllEnvs();
  });

  it('is open under its public name and on this machine, and under no other', async () => {
    for (const name of [host, 'EVIDENCE.example.org', 'localhost:3000']) {
      expect((await ask('/sign-in', { host: name })).status).toBe(200);
    }
    for (const name of ['evil.example', `${host}:1`, `${host}.evil.example`, '']) {
      expect((await ask('/sign-in', { host: name })).status).toBe(421);
    }
  });

  it('sends whoever shows nothing to sign in, and back from there', async () => {
    const response = await ask('/documents/a?claim=b', { host });
    expect([response.status, response.headers.get('location')]).toEqual([
      303,
      'http://localhost:3000/sign-in?to=%2Fdocuments%2Fa%3Fclaim%3Db',
    ]);
    for (const path of ['/sign-in-as', '/api/v1/healthy', '/_nextdoor']) {
      expect((await ask(path, { host })).status).not.toBe(200);
    }
  });

  it('answers programs that show nothing in problem details', async () => {
    for (const path of ['/api/v1/reports', '/feed.xml']) {
      const response = await ask(path, { host });
      expect([response.status, response.headers.get('www-authenticate')]).toEqual([
        401,
        'Bearer realm="Touchstone"',
      ]);
    }
  });

  it('is open to everybody’s reading where that is set', async () => {
    vi.stubEnv('PUBLIC_READING', 'on');
    for (const path of ['/', '/documents/a', '/api/v1/reports', '/feed.xml']) {
      expect((await ask(path, { host })).status).toBe(200);
    }
  });
});

function policyOf(response: Response): string | null {
  return response.headers.get('content-security-policy');
}
