import { createToken } from '@touchstone/db/accounts';
import type { Actor, Role, TokenScope } from '@touchstone/evidence';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { stagePerson } from '../support/stage-people.ts';
import { stageSession, teamVariables } from '../support/stage-session.ts';
import { type Dashboard, startDashboard } from '../support/start-dashboard.ts';

const roles = ['reader', 'editor', 'admin'] as const;
const claim = 'short-term-relief-chronic';
const document = 'acupuncture-low-back-pain';
const pages = [
  ...['/', '/reports', '/runs', '/tasks', '/activity', '/queue', '/account', '/people'],
  ...[`/documents/${document}`, `/claims/${claim}`, '/reports/17893311', '/nowhere'],
];
const plain: Record<string, string> = {};
/** Words of the starter evidence that only those who may read may see. */
const secretWords = /low back pain/i;

let dashboard: Dashboard;
const people: Partial<Record<Role, Actor>> = {};
const cookies: Record<Role, string> = { reader: '', editor: '', admin: '' };
let expired = '';
beforeAll(async () => {
  dashboard = await startDashboard(teamVariables);
  for (const role of roles) {
    people[role] = await stagePerson(dashboard.db, role, role);
    cookies[role] = await stageSession(dashboard.db, role);
  }
  expired = await stageSession(dashboard.db, 'admin');
  const [newest] = await dashboard.db.session.findMany({ orderBy: { createdAt: 'desc' }, take: 1 });
  await dashboard.db.session.update({
    where: { id: newest?.id ?? '' },
    data: { expiresAt: new Date(Date.now() - 1000) },
  });
});
afterAll(() => dashboard.close());

interface Asked {
  method?: string;
  cookie?: string;
  token?: string;
  origin?: string | undefined;
  body?: string | FormData;
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
      ...(typeof body === 'string' && { 'Content-Type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body }),
  });
}

async function makeToken(role: Role, scopes: TokenScope[]): Promise<string> {
  const by = people[role];
  if (!by) throw new Error(`Nobody is ${role}.`);
  return (await createToken(dashboard.db, { name: 'A test', scopes, by })).token;
}

describe('a page of a team', () => {
  it.each(pages)('%s is shown to nobody who has not signed in', async (path) => {
    for (const cookie of ['', expired, 'touchstone.session_token=forged.forged']) {
      for (const headers of [plain, { RSC: '1' }]) {
        const response = await ask(path, { cookie, headers });
        const body = await response.text();
        expect([path, cookie.slice(0, 30), body.match(secretWords)]).toEqual([
          ...[path, cookie.slice(0, 30), null],
        ]);
        if (path !== '/nowhere' && !('RSC' in headers)) {
          expect(response.headers.get('location') ?? body).toContain('/sign-in');
        }
      }
    }
  });

  it('is not opened by a token', async () => {
    const token = await makeToken('admin', ['read']);
    const response = await ask('/reports', { token });
    expect([response.status, response.headers.get('location')]).toEqual([
      303,
      '/sign-in?to=%2Freports',
    ]);
  });

  it.each(roles)('is shown to whoever is signed in as %s', async (role) => {
    const response = await ask(`/documents/${document}`, { cookie: cookies[role] });
    expect([response.status, await response.text()]).toEqual([
      200,
      expect.stringContaining('Signed in as'),
    ]);
  });

  it('offers a reader no change, and the people to admins alone', async () => {
    const runs = async (role: Role) => (await ask('/runs', { cookie: cookies[role] })).text();
    expect(await runs('reader')).not.toMatch(/Run now|Save the settings|New topic/);
    expect(await runs('editor')).toContain('Run now');
    const list = async (role: Role) => (await ask('/people', { cookie: cookies[role] })).text();
    expect(await list('editor')).not.toContain('admin@example.org');
    expect(await list('admin')).toContain('reader@example.org');
  });
});

describe('a form of a team', () => {
  /** The form that renames a topic, as the page of an editor has it, filled in. */
  async function settingsForm(title: string): Promise<FormData> {
    const page = await (await ask('/runs', { cookie: cookies.editor })).text();
    const form = page.split('<form').find((part) => part.includes('name="overlapDays"')) ?? '';
    const data = new FormData();
    for (const [tag] of form.split('</form>')[0]?.matchAll(/<(?:input|textarea)[^>]*>/g) ?? []) {
      const name = /name="([^"]*)"/.exec(tag)?.[1];
      if (name) data.append(name, readHtml(/value="([^"]*)"/.exec(tag)?.[1] ?? ''));
    }
    data.set('title', title);
    data.set('query', 'acupuncture[tiab]');
    data.set('enabled', 'on');
    return data;
  }

  const readHtml = (html: string) => html.replaceAll('&quot;', '"').replaceAll('&amp;', '&');
  const title = async () => (await dashboard.db.topic.findFirstOrThrow()).title;

  it('is taken from editors alone, and from this site’s pages alone', async () => {
    const send = async (wanted: string, asked: Asked) =>
      ask('/runs', { method: 'POST', body: await settingsForm(wanted), ...asked });
    const own = dashboard.url;
    const before = await title();
    for (const cookie of ['', expired, cookies.reader]) {
      const response = await send('Taken over', { cookie, origin: own });
      expect(await response.text()).not.toContain('Saved.');
      expect(await title()).toBe(before);
    }
    for (const origin of [undefined, 'null', 'https://evil.example', 'http://127.0.0.1:1']) {
      expect((await send('Taken over', { cookie: cookies.editor, origin })).status).toBe(403);
    }
    expect(await title()).toBe(before);
    const saved = await send('Renamed', { cookie: cookies.editor, origin: own });
    expect([saved.status, await title()]).toEqual([200, 'Renamed']);
  });

  it('shows nobody the page that it is on', async () => {
    const body = await settingsForm('Taken over');
    const response = await ask('/runs', { method: 'POST', body, origin: dashboard.url });
    expect(await response.text()).not.toMatch(secretWords);
  });
});

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
    const unknown: Asked[] = [
      {},
      { cookie: expired },
      { cookie: 'touchstone.session_token=forged.forged' },
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
        const response = await ask(path, { method, origin, cookie: cookies.admin, body: '{}' });
        expect([method, path, origin, response.status]).toEqual([method, path, origin, 403]);
      }
    }
  });

  it('is read by every role, by session and by token', async () => {
    for (const role of roles) {
      const token = await makeToken(role, ['read']);
      for (const by of [{ cookie: cookies[role] }, { token }]) {
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
      expect(await refused({ cookie: cookies.reader, origin })).toBe(403);
      expect(await refused({ token: await makeToken('reader', [scope]) })).toBe(403);
      for (const other of ['read', 'edit-links', 'edit-claims', 'decide'] as const) {
        if (other === scope) continue;
        const status = await refused({ token: await makeToken('admin', [other]) });
        expect([other, status]).toEqual([other, 403]);
      }
      expect(await refused({ token: await makeToken('editor', [scope]) })).not.toBe(403);
      expect(await refused({ cookie: cookies.editor, origin })).not.toBe(403);
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
