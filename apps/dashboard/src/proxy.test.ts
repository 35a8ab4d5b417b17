import { NextRequest } from 'next/server';
import { describe, expect, it } from 'vitest';
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
    (host) => {
      expect(ask('/', { host }).status).toBe(200);
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
      const response = ask(path, { host });
      expect(response.status).toBe(421);
      expect(response.headers.get('content-type')).toBe('application/problem+json');
      expect(await response.text()).toContain('loopback');
    }
  });

  it.each(['PUT', 'DELETE', 'PATCH', 'PROPFIND'])('refuses the method %s', (method) => {
    const response = ask('/api/v1/reports', { method });
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
  ])('answers a form sent from %s with %i', (origin, status) => {
    expect(ask('/runs', { method: 'POST', origin }).status).toBe(status);
  });

  it.each([
    [1_000_000, 200],
    [1_000_001, 413],
  ])('answers a form of %i bytes with %i', (length, status) => {
    const origin = 'http://localhost:3000';
    expect(ask('/runs', { method: 'POST', origin, length }).status).toBe(status);
  });

  it('gives each page a nonce of its own and none to what is no page', () => {
    const [first, second] = [ask('/'), ask('/')].map(policyOf);
    expect(first).toMatch(/'nonce-[^']+'/);
    expect(second).not.toBe(first);
    expect(policyOf(ask('/api/v1/health'))).toBeNull();
    expect(policyOf(ask('/_next/static/a.js'))).toBeNull();
  });
});

function policyOf(response: Response): string | null {
  return response.headers.get('content-security-policy');
}
