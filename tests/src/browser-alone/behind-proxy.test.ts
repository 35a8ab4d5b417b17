import { request } from 'node:https';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { withScript } from '../support/action-request.ts';
import { browsesTls } from '../support/browses-tls.ts';
import { freePort } from '../support/free-port.ts';
import { knownPages } from '../support/known-pages.ts';
import { launchBrowser } from '../support/launch-browser.ts';
import { listActions } from '../support/list-actions.ts';
import { password, stagePerson } from '../support/stage-people.ts';
import { teamVariables } from '../support/stage-session.ts';
import { type Dashboard, startDashboard } from '../support/start-dashboard.ts';
import { startTlsProxy } from '../support/start-tls-proxy.ts';

// Browsers look for names under localhost on this machine; the dashboard knows this one from PUBLIC_URL.
const name = 'evidence.localhost';

let browser: Browser;
let dashboard: Dashboard;
let publicUrl: string;
let closeProxy: () => Promise<void>;
let hasTls: boolean;
beforeAll(async () => {
  const port = await freePort();
  publicUrl = `https://${name}:${port}`;
  const team = { ...teamVariables, PUBLIC_URL: publicUrl, PUBLIC_READING: 'on' };
  [browser, dashboard] = await Promise.all([
    launchBrowser(),
    startDashboard({ ...team, SIGN_IN_TRIES: '2' }),
  ]);
  closeProxy = await startTlsProxy({ host: name, port, to: dashboard.url });
  hasTls = await browsesTls(publicUrl);
  await stagePerson(dashboard.db, 'Eve', 'editor');
});
afterAll(async () => {
  await browser.close();
  await closeProxy();
  await dashboard.close();
});
beforeEach(async () => {
  await dashboard.db.signInLimit.deleteMany();
});

const noTls = 'The browser has no TLS here: install libsqlite3, or name another in TEST_BROWSER.';

const ask = (path: string, init: RequestInit = {}) => fetch(`${dashboard.url}${path}`, init);

describe('with public reading', () => {
  it('everybody is shown what is to be read, and asked to sign in where something is to be changed', async () => {
    for (const { path, least } of Object.values(await knownPages(dashboard.db))) {
      const response = await ask(path, { redirect: 'manual' });
      const to = least && `/sign-in?${new URLSearchParams({ to: path })}`;
      expect([path, response.headers.get('location')]).toEqual([path, to ?? null]);
      if (to === undefined) expect([path, response.status]).toEqual([path, 200]);
    }
    const page = await (await ask('/documents/acupuncture-low-back-pain')).text();
    expect(page).toContain('low back pain');
    expect(await (await ask('/runs')).text()).not.toMatch(/Run now|New topic/);
    for (const path of ['/api/v1/reports', '/api/v1/events', '/feed.xml']) {
      expect([path, (await ask(path)).status]).toEqual([path, 200]);
    }
  });

  it('no change of a visitor is taken, and no token that is wrong even for reading', async () => {
    const before = await dashboard.db.activity.count();
    const body = JSON.stringify({ decision: 'reviewed', revision: 1 });
    const headers = { 'Content-Type': 'application/json' };
    const decisions = '/api/v1/claims/generally-safe/decisions';
    expect((await ask(decisions, { method: 'POST', headers, body })).status).toBe(401);
    const Authorization = `Bearer ts_${'0'.repeat(32)}`;
    expect((await ask('/api/v1/reports', { headers: { Authorization } })).status).toBe(401);
    expect(await dashboard.db.activity.count()).toBe(before);
  });
});

describe('behind a proxy that ends TLS', () => {
  async function signedIn(): Promise<Page> {
    const context = await browser.newContext({ ignoreHTTPSErrors: true, baseURL: publicUrl });
    onTestFinished(() => context.close());
    const page = await context.newPage();
    await page.goto('/account');
    expect(page.url()).toBe(`${publicUrl}/sign-in?to=%2Faccount`);
    await page.getByLabel('E-mail').fill('eve@example.org');
    await page.getByLabel('Password', { exact: true }).fill(password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.waitForURL(`${publicUrl}/account`);
    return page;
  }

  it('somebody signs in, changes something and signs out, all under the public address', async ({
    skip,
  }) => {
    skip(!hasTls, noTls);
    const page = await signedIn();
    const [cookie, ...others] = await page.context().cookies();
    expect(others).toEqual([]);
    expect(cookie).toMatchObject({ secure: true, httpOnly: true, sameSite: 'Lax', domain: name });
    expect(cookie?.name).toBe('__Secure-touchstone.session_token');
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Eve the editor');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved.').waitFor();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.waitForURL(`${publicUrl}/sign-in`);
    expect(await page.context().cookies()).toEqual([]);
    expect(await dashboard.db.session.count()).toBe(0);
  });

  interface Asked {
    body: string;
    headers: Record<string, string>;
    /** Of this machine, from which it is sent. */
    from?: string;
  }

  /** What a program sends to the proxy; it may write any header. */
  async function post(path: string, { body, headers, from = '127.0.0.1' }: Asked) {
    const { port, host } = new URL(publicUrl);
    const way = { host: '127.0.0.1', port, path, localAddress: from, rejectUnauthorized: false };
    const { promise, resolve, reject } = Promise.withResolvers<{ status: number; text: string }>();
    const asked = request({ ...way, method: 'POST', headers: { Host: host, ...headers } });
    asked.on('error', reject).on('response', async (response) => {
      const text = (await response.setEncoding('utf8').toArray()).join('');
      resolve({ status: response.statusCode ?? 0, text });
    });
    asked.end(body);
    return promise;
  }

  it('takes a change from the public address alone, whatever a request says of its way', async ({
    skip,
  }) => {
    skip(!hasTls, noTls);
    const page = await signedIn();
    const [cookie] = await page.context().cookies();
    const id = actionId('since/send-visit#sendVisit');
    const visit = { objectType: 'claim', objectId: 'generally-safe' };
    const { body } = withScript(id, { page: '/', given: [visit] });
    const headers = {
      'Next-Action': id,
      'Content-Type': 'text/plain',
      Cookie: `${cookie?.name}=${cookie?.value}`,
    };
    const send = async (more: Record<string, string>) =>
      (
        await post('/claims/generally-safe', {
          body: String(body),
          headers: { ...headers, ...more },
        })
      ).status;
    const forged = { 'X-Forwarded-Host': 'evil.example', Forwarded: 'host=evil.example' };
    for (const Origin of [
      ...['https://evil.example', dashboard.url, publicUrl.replace('https:', 'http:')],
      ...[`https://${name}`, 'null'],
    ]) {
      expect([Origin, await send({ Origin })]).toEqual([Origin, 403]);
      expect([Origin, await send({ Origin, ...forged })]).toEqual([Origin, 403]);
    }
    expect(await dashboard.db.visit.count()).toBe(0);
    expect(await send({ Origin: publicUrl, ...forged })).toBe(200);
    expect(await dashboard.db.visit.count()).toBe(1);
  });

  it('names its public address in what leaves it, whatever a request says of its way', async () => {
    const forged = { 'X-Forwarded-Host': 'evil.example', 'X-Forwarded-Proto': 'http' };
    const feed = await (await ask('/feed.xml', { headers: forged })).text();
    expect(feed).toContain(publicUrl);
    expect(feed).not.toContain('evil.example');
    const away = await ask('/account', { headers: forged, redirect: 'manual' });
    expect(away.headers.get('location')).toBe('/sign-in?to=%2Faccount');
  });

  it('counts tries to sign in by the address that the proxy saw, and by no other', async () => {
    const id = actionId('account/sign-in#signInHere');
    const trySignIn = async (person: number, from: string) => {
      const fields = { email: `nobody-${person}@example.org`, password: 'wrong', to: '/' };
      const asked = new Request(publicUrl, {
        ...withScript(id, { page: '/sign-in', fields }),
        method: 'POST',
      });
      const headers = {
        ...Object.fromEntries(asked.headers),
        ...{ Origin: publicUrl, 'X-Forwarded-For': `10.0.0.${person}` },
      };
      return (await post('/sign-in', { body: await asked.text(), headers, from })).text;
    };
    for (let person = 1; person <= 6; person++) {
      expect(await trySignIn(person, '127.0.0.1')).toContain('do not belong together');
    }
    expect(await trySignIn(7, '127.0.0.1')).toContain('Tried too often');
    expect(await trySignIn(8, '127.0.0.2')).toContain('do not belong together');
  });
});

function actionId(wanted: string): string {
  return listActions().find(({ name: known }) => known === wanted)?.id ?? '';
}
