import { createToken } from '@touchstone/db/accounts';
import { type Role, roles, type TokenScope } from '@touchstone/evidence';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { stageRoles, type Team } from '../support/stage-roles.ts';
import { teamVariables } from '../support/stage-session.ts';
import { type Dashboard, startDashboard } from '../support/start-dashboard.ts';

const claim = 'short-term-relief-chronic';
const document = 'acupuncture-low-back-pain';

let dashboard: Dashboard;
let team: Team;
beforeAll(async () => {
  dashboard = await startDashboard(teamVariables);
  team = await stageRoles(dashboard.db);
});
afterAll(() => dashboard.close());

interface Asked {
  method?: string;
  cookie?: string;
  token?: string;
  origin?: string | undefined;
  body?: string;
  headers?: Record<string, string>;
}

function ask(path: string, { method = 'GET', cookie, token, origin, body, headers }: Asked = {}) {
  return fetch(`${dashboard.url}${path}`, {
    method,
    redirect: 'manual',
    headers: {
      ...(cookie && { Cookie: cookie }),
      ...(token && { Authorization: `Bearer ${token}` }),
      ...(origin && { Origin: origin }),
      ...(body !== undefined && { 'Content-Type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body }),
  });
}

async function makeToken(role: Role, scopes: TokenScope[]): Promise<string> {
  const by = team.people[role];
  return (await createToken(dashboard.db, { name: 'A test', scopes, by })).token;
}

const operations = z.object({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) });
const methods = ['get', 'post', 'put', 'patch', 'delete'];

/** Every address of the API with every method that it takes, as it says of itself. */
async function everyOperation(): Promise<{ path: string; method: string }[]> {
  const { paths } = operations.parse(await (await ask('/api/v1/openapi.json')).json());
  return Object.entries(paths).flatMap(([path, item]) =>
    methods
      .filter((method) => method in item)
      .map((method) => ({ method: method.toUpperCase(), path: fill(path) })),
  );
}

function fill(path: string): string {
  const whole = path.startsWith('/api/v1') ? path : `/api/v1${path}`;
  return whole
    .replace('claims/{id}', `claims/${claim}`)
    .replace('{slug}', document)
    .replace('{pmid}', '17893311')
    .replace(/\{\w+\}/, 'nobody');
}

describe('the API of a team', () => {
  it('answers nobody who is unknown, at any of its addresses', async () => {
    const asked = await everyOperation();
    expect(asked.length).toBeGreaterThan(25);
    const { 'with a token': _, ...strangers } = team.strangers;
    const unknown: Asked[] = [
      ...Object.values(strangers).map((headers) => ({ headers })),
      { token: 'ts_00000000000000000000000000000000' },
      { headers: { Authorization: 'Basic YWRtaW46YWRtaW4=' } },
    ];
    for (const { path, method } of asked.filter((one) => one.path !== '/api/v1/health')) {
      for (const by of unknown) {
        const body = method === 'GET' ? undefined : '{}';
        const response = await ask(path, { method, ...by, ...(body && { body }) });
        expect([method, path, by, response.status]).toEqual([method, path, by, 401]);
        expect(response.headers.get('www-authenticate')).toContain('Bearer');
        expect(response.headers.get('content-type')).toBe('application/problem+json');
      }
    }
  });

  it('says that it lives, and no more, to whoever asks', async () => {
    expect(await (await ask('/api/v1/health')).json()).toMatchObject({ status: 'ok', topics: [] });
    expect((await ask('/feed.xml')).status).toBe(401);
  });

  it('takes no change with a session from another site, at any of its addresses', async () => {
    const writes = (await everyOperation()).filter(({ method }) => method !== 'GET');
    expect(writes.length).toBeGreaterThan(8);
    for (const { path, method } of writes) {
      for (const origin of [undefined, 'null', 'https://evil.example', 'http://127.0.0.1:1']) {
        const response = await ask(path, {
          method,
          origin,
          cookie: team.cookies.admin,
          body: '{}',
        });
        expect([method, path, origin, response.status]).toEqual([method, path, origin, 403]);
      }
    }
  });

  it('is read by every role, by session and by token', async () => {
    for (const role of roles) {
      const token = await makeToken(role, ['read']);
      for (const by of [{ cookie: team.cookies[role] }, { token }]) {
        for (const path of ['/api/v1/reports', `/api/v1/claims/${claim}`, '/feed.xml']) {
          expect([role, path, (await ask(path, by)).status]).toEqual([role, path, 200]);
        }
        const me = await (await ask('/api/v1/me', by)).json();
        expect(me).toMatchObject({ name: role, role });
      }
    }
  });

  /** One write of each scope, whole, so that nothing but who asks can be wrong with it. */
  const writes = [
    {
      scope: 'edit-links',
      path: `/api/v1/claims/${claim}/exclusions`,
      body: { pmids: ['17893311'], reason: 'It is about something else.' },
    },
    {
      scope: 'edit-claims',
      path: `/api/v1/documents/${document}/claims`,
      body: { version: 1, start: 0, end: 10, kind: 'advice' },
    },
    {
      scope: 'decide',
      path: `/api/v1/claims/${claim}/decisions`,
      body: { decision: 'reviewed', revision: 999 },
    },
  ] as const;

  it.each(writes)(
    'takes what needs $scope from editors, by session and by that scope',
    async (write) => {
      const { path, scope } = write;
      const asked = { method: 'POST', body: JSON.stringify(write.body) };
      const refused = async (by: Asked) => (await ask(path, { ...asked, ...by })).status;
      const origin = dashboard.url;
      expect(await refused({ cookie: team.cookies.reader, origin })).toBe(403);
      expect(await refused({ token: await makeToken('reader', [scope]) })).toBe(403);
      for (const other of ['read', 'edit-links', 'edit-claims', 'decide'] as const) {
        if (other === scope) continue;
        const status = await refused({ token: await makeToken('admin', [other]) });
        expect([other, status]).toEqual([other, 403]);
      }
      expect(await refused({ token: await makeToken('editor', [scope]) })).not.toBe(403);
      expect(await refused({ cookie: team.cookies.editor, origin })).not.toBe(403);
    },
  );

  it('takes no token that has expired or was revoked', async () => {
    const token = await makeToken('editor', ['read']);
    expect((await ask('/api/v1/me', { token })).status).toBe(200);
    const where = { start: token.slice(0, 8) };
    await dashboard.db.apiToken.updateMany({ where, data: { expiresAt: new Date() } });
    expect((await ask('/api/v1/me', { token })).status).toBe(401);
    await dashboard.db.apiToken.updateMany({
      where,
      data: { expiresAt: null, revokedAt: new Date() },
    });
    expect((await ask('/api/v1/me', { token })).status).toBe(401);
  });
});
