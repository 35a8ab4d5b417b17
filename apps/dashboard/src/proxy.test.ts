import { NextRequest } from 'next/server';
import { describe, expect, it } from 'vitest';
import { proxy } from './proxy.ts';

function ask(path: string, { host = 'localhost:3000', method = 'GET' } = {}): Response {
  return proxy(new NextRequest(`http://localhost:3000${path}`, { method, headers: { host } }));
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
