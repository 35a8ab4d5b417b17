import { createToken } from '@touchstone/db/accounts';
import { type Role, roles } from '@touchstone/evidence';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withoutScript, withScript } from '../support/action-request.ts';
import { hashTables } from '../support/hash-tables.ts';
import type { Filled, KnownForm } from '../support/known-form.ts';
import { knownForms } from '../support/known-forms.ts';
import { knownPages } from '../support/known-pages.ts';
import { listActions } from '../support/list-actions.ts';
import { listRoutes } from '../support/list-routes.ts';
import { stagePerson } from '../support/stage-people.ts';
import { stageRoles, type Team } from '../support/stage-roles.ts';
import { stageSession, teamVariables } from '../support/stage-session.ts';
import { type Dashboard, startDashboard } from '../support/start-dashboard.ts';

const ids = new Map(listActions().map(({ name, id }) => [name, id]));

let dashboard: Dashboard;
let team: Team;
beforeAll(async () => {
  dashboard = await startDashboard({ ...teamVariables, WRITES_PER_MINUTE: '100000' });
  team = await stageRoles(dashboard.db);
});
afterAll(() => dashboard.close());

/** Words of the staged texts that only those who may read may see. */
const secret = /warm stones|low back pain/i;

interface Asked {
  headers?: Record<string, string>;
}

async function open(path: string, { headers = {} }: Asked = {}) {
  const response = await fetch(`${dashboard.url}${path}`, { redirect: 'manual', headers });
  const { status } = response;
  return { status, text: await response.text(), location: response.headers.get('location') };
}

describe('a page of a team', () => {
  it('is known here, whichever it is', async () => {
    const known = Object.keys(await knownPages(dashboard.db));
    expect([...known, '/sign-in'].sort()).toEqual(listRoutes().sort());
  });

  it('is shown to nobody whom it cannot know, who is asked to sign in and comes back', async () => {
    const pages = Object.values(await knownPages(dashboard.db));
    for (const { path } of [...pages, { path: '/nowhere' }]) {
      const asked = Object.entries(team.strangers).map(async ([who, shown]) => {
        const { text, location } = await open(path, { headers: shown });
        expect([path, who, text.match(secret)]).toEqual([path, who, null]);
        const flight = await open(path, { headers: { ...shown, RSC: '1' } });
        expect([path, who, flight.text.match(secret)]).toEqual([path, who, null]);
        if (path === '/nowhere') return;
        const back = path === '/' ? '/sign-in' : `/sign-in?${new URLSearchParams({ to: path })}`;
        expect([path, who, location]).toEqual([path, who, back]);
      });
      await Promise.all(asked);
    }
  });

  it.each(roles)(
    'is shown to %s where it is to be read, or to be changed by them',
    async (role) => {
      const headers = { Cookie: team.cookies[role] };
      const pages = Object.values(await knownPages(dashboard.db));
      for (const { path, least = 'reader' } of pages) {
        const may = roles.indexOf(role) >= roles.indexOf(least);
        const { status, text } = await open(path, { headers });
        expect([path, status]).toEqual([path, may ? 200 : 403]);
        if (!may) expect([path, text]).toEqual([path, expect.stringContaining('another role')]);
      }
    },
  );

  it('offers a reader no change, and other people’s addresses to admins alone', async () => {
    const see = async (path: string, role: Role) =>
      (await open(path, { headers: { Cookie: team.cookies[role] } })).text;
    expect(await see('/runs', 'reader')).not.toMatch(/Run now|Save the settings|New topic/);
    expect(await see('/runs', 'editor')).toContain('Run now');
    expect(await see('/people', 'editor')).not.toContain('admin@example.org');
    expect(await see('/people', 'admin')).toContain('reader@example.org');
  });
});

interface Sent {
  form: Pick<KnownForm, 'action'>;
  filled: Filled;
  script?: boolean;
  headers: Record<string, string>;
}

/** What a page's form sends, and what comes back. */
async function send({ form, filled, script = true, headers }: Sent) {
  const id = ids.get(form.action) ?? '';
  const asked =
    script || !filled.fields ? withScript(id, filled) : withoutScript(id, filled.fields);
  const response = await fetch(`${dashboard.url}${filled.page}`, {
    ...{ ...asked, method: 'POST', redirect: 'manual' },
    headers: { ...Object.fromEntries(new Headers(asked.headers)), ...headers },
  });
  return { status: response.status, text: await response.text() };
}

/** Who may not have it done, with what they send. */
function refusedTo({ least }: KnownForm) {
  if (least === undefined) return [];
  const below = roles.slice(0, roles.indexOf(least));
  return [
    ...Object.entries(team.strangers),
    ...below.map((role) => [role, { Cookie: team.cookies[role] }] as const),
  ];
}

const strangeOrigins = [undefined, 'null', 'https://evil.example', 'http://127.0.0.1:1'];
const refusal = /You are not signed in, or not any more|may not do this as (?:reader|editor)/;

/** Which refusal an answer holds; else the beginning of what it says. */
function refusalIn(text: string): string {
  return refusal.exec(text)?.[0] ?? text.slice(0, 300);
}

it('every server action that the dashboard answers to is asked below', () => {
  const asked = new Set(knownForms.map(({ action }) => action));
  expect([...asked].sort()).toEqual([...ids.keys()].sort());
});

describe.each(knownForms.map((form) => [`${form.action} ${form.doing ?? ''}`, form] as const))(
  '%s',
  (_, form) => {
    it('is refused to whoever may not do it, and taken from whoever may', async () => {
      const { db, url } = dashboard;
      const { by, cookie } = await somebody(form.least);
      const filled = await form.fill(db, by);
      const before = await hashTables(dashboard.db);
      const refused = refusedTo(form).map(async ([who, shown]) => {
        const headers = { ...shown, Origin: url };
        const { text } = await send({ form, filled, headers });
        const said = form.silent ? expect.anything() : expect.stringMatching(refusal);
        expect([who, refusalIn(text)]).toEqual([who, said]);
        if (who !== 'nobody' && who !== 'reader') return;
        const page = await send({ form, filled, headers, script: false });
        expect([who, page.status < 500]).toEqual([who, true]);
        if (who === 'nobody') expect(page.text).not.toMatch(/low back pain/i);
      });
      const strange = strangeOrigins.map(async (origin) => {
        const headers = { Cookie: cookie, ...(origin && { Origin: origin }) };
        const { status } = await send({ form, filled, headers });
        expect([origin, status]).toEqual([origin, 403]);
      });
      await Promise.all([...refused, ...strange]);
      expect(await hashTables(dashboard.db)).toEqual(before);
      const { text } = await send({ form, filled, headers: { Cookie: cookie, Origin: url } });
      expect(refusalIn(text)).not.toMatch(refusal);
      if (form.changesNothing) return;
      expect([refusalIn(text), await hashTables(db)]).not.toEqual([refusalIn(text), before]);
    });
  },
);

it('nobody ends another’s session or token by naming it, an admin neither', async () => {
  const { db, url } = dashboard;
  const { by } = await somebody('reader');
  const { id: token } = await createToken(db, { name: 'Nightly', scopes: ['read'], by });
  const { id: session } = await db.session.findFirstOrThrow({ where: { userId: by.id } });
  const before = await hashTables(dashboard.db);
  const named = {
    'account/drop-token#dropToken': { token },
    'account/end-sessions#endOtherSessions': { session },
  };
  for (const [action, fields] of Object.entries(named)) {
    const headers = { Cookie: team.cookies.admin, Origin: url };
    await send({ form: { action }, filled: { page: '/account', fields }, headers });
  }
  expect(await hashTables(dashboard.db)).toEqual(before);
});

let guests = 0;

/** Somebody who may; for what is done with one's own account, somebody new each time. */
async function somebody(least: Role | undefined) {
  if (least !== 'reader') {
    const role = least ?? 'reader';
    return { by: team.people[role], cookie: least ? team.cookies[role] : '' };
  }
  const name = `guest-${guests++}`;
  const by = await stagePerson(dashboard.db, name, 'reader');
  return { by, cookie: await stageSession(dashboard.db, name) };
}
