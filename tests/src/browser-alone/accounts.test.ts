import { localEditor } from '@touchstone/db';
import { changeRole } from '@touchstone/db/accounts';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { withScript } from '../support/action-request.ts';
import { findViolations } from '../support/find-violations.ts';
import { launchBrowser } from '../support/launch-browser.ts';
import { listActions } from '../support/list-actions.ts';
import { password, stagePerson } from '../support/stage-people.ts';
import { teamVariables } from '../support/stage-session.ts';
import { type Dashboard, startDashboard } from '../support/start-dashboard.ts';

/** With one account; three times as many from one address. */
const tries = 3;

let browser: Browser;
let dashboard: Dashboard;
beforeAll(async () => {
  [browser, dashboard] = [
    await launchBrowser(),
    await startDashboard({ ...teamVariables, SIGN_IN_TRIES: String(tries) }),
  ];
  await stagePerson(dashboard.db, 'Ada', 'admin');
  await stagePerson(dashboard.db, 'Eve', 'editor');
});
afterAll(async () => {
  await browser.close();
  await dashboard.close();
});
beforeEach(async () => {
  await dashboard.db.signInLimit.deleteMany();
});

async function open(path: string, options: { javaScriptEnabled?: boolean } = {}): Promise<Page> {
  const { url: baseURL } = dashboard;
  const context = await browser.newContext({ baseURL, reducedMotion: 'reduce', ...options });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  await page.goto(path);
  return page;
}

async function signIn(page: Page, name: string, secret = password): Promise<void> {
  await page.getByLabel('E-mail').fill(`${name.toLowerCase()}@example.org`);
  await page.getByLabel('Password', { exact: true }).fill(secret);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

async function openAs(name: string, path: string): Promise<Page> {
  const page = await open(path);
  await signIn(page, name);
  await page.getByRole('link', { name: `Signed in as ${name}` }).waitFor();
  return page;
}

describe.each([true, false])('with a script: %s', (javaScriptEnabled) => {
  it('whoever signs in comes back to where they wanted to go, and out again', async () => {
    const page = await open('/reports?q=needles', { javaScriptEnabled });
    expect(new URL(page.url()).pathname).toBe('/sign-in');
    await signIn(page, 'Eve');
    await page.waitForURL('**/reports?q=needles');
    await page.getByRole('link', { name: 'Signed in as Eve' }).click();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.waitForURL('**/sign-in');
    await page.goto('/reports');
    expect(new URL(page.url()).pathname).toBe('/sign-in');
    expect(await dashboard.db.session.count({ where: { person: { name: 'Eve' } } })).toBe(0);
  });

  it('a wrong password and an unknown address are refused in the same words', async () => {
    const page = await open('/sign-in', { javaScriptEnabled });
    const refusals: (string | null)[] = [];
    for (const name of ['Eve', 'Nobody']) {
      await signIn(page, name, 'not the password');
      const status = page.getByRole('status').filter({ hasText: 'do not belong together' });
      await status.waitFor();
      refusals.push(await status.textContent());
      expect(await page.getByLabel('E-mail').inputValue()).toBe(
        `${name.toLowerCase()}@example.org`,
      );
      await page.goto('/sign-in');
    }
    expect(refusals[0]).toBe(refusals[1]);
    expect(refusals[0]).toBeTruthy();
  });
});

it('after some wrong passwords even the right one has to wait', async () => {
  const page = await open('/sign-in');
  for (let tried = 0; tried < tries; tried++) {
    await signIn(page, 'Eve', `wrong number ${tried}`);
    await page.getByText('do not belong together').waitFor();
    await page.goto('/sign-in');
  }
  await signIn(page, 'Eve');
  await page.getByText('Tried too often. Wait 15 minutes, then try again.').waitFor();
});

it('tries are counted by the address that they come from, whatever they say of it', async () => {
  const action = listActions().find(({ name }) => name === 'account/sign-in#signInHere');
  const said: string[] = [];
  for (let person = 0; person <= 3 * tries; person++) {
    const fields = { email: `nobody-${person}@example.org`, password: 'wrong', to: '/' };
    const { headers, body } = withScript(action?.id ?? '', { page: '/sign-in', fields });
    const from = { Origin: dashboard.url, 'X-Forwarded-For': `10.0.0.${person}` };
    const sent = { method: 'POST', headers: { ...headers, ...from }, body };
    said.push(await (await fetch(`${dashboard.url}/sign-in`, sent)).text());
  }
  expect(said.filter((text) => text.includes('do not belong together')).length).toBe(3 * tries);
  expect(said.at(-1)).toContain('Tried too often');
});

it('a token is shown once, speaks for its person, and is refused once it is revoked', async () => {
  const page = await openAs('Eve', '/account');
  await page.getByLabel('What it is for').fill('Nightly export');
  await page.getByRole('button', { name: 'Make a token' }).click();
  const token = await page.getByLabel('The token, shown this once').inputValue();
  const me = async () => {
    const headers = { Authorization: `Bearer ${token}` };
    return (await fetch(`${dashboard.url}/api/v1/me`, { headers })).status;
  };
  expect(await me()).toBe(200);
  await page.reload();
  expect(await page.content()).not.toContain(token);
  await page.getByText('Nightly export').waitFor();
  await page.getByRole('button', { name: 'Revoke Nightly export' }).click();
  const outcome = page.getByText('Revoked. Whatever used it is refused from now on.');
  await outcome.waitFor();
  expect(await outcome.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(await me()).toBe(401);
});

it('a session that is ended on one browser is over in the other', async () => {
  const other = await openAs('Eve', '/reports');
  const page = await openAs('Eve', '/account');
  await page.getByRole('button', { name: /^End/ }).first().click();
  await page.getByText(/Ended \d session/).waitFor();
  await other.reload();
  expect(new URL(other.url()).pathname).toBe('/sign-in');
});

it('an admin adds somebody, who signs in with the password shown, and removes them again', async () => {
  const page = await openAs('Ada', '/people');
  await page.getByLabel('Name').fill('Bob');
  await page.getByLabel('E-mail').fill('bob@example.org');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  const secret = await page.getByLabel('The password for bob@example.org').inputValue();
  const bobs = await open('/account');
  await signIn(bobs, 'Bob', secret);
  await bobs.getByText('with the role editor').waitFor();
  await page.getByText('Change Bob’s account').click();
  await page.getByRole('button', { name: 'Remove' }).click();
  await page.getByText('Removed: signed out').waitFor();
  await bobs.reload();
  expect(new URL(bobs.url()).pathname).toBe('/sign-in');
  await signIn(bobs, 'Bob', secret);
  await bobs.getByText('do not belong together').waitFor();
});

it('somebody whose session ends while they write is told so, and loses nothing', async () => {
  const page = await openAs('Eve', '/runs');
  const settings = page.locator('form', { has: page.locator('[name=overlapDays]') }).first();
  await page.locator('summary', { hasText: 'Settings' }).first().click();
  await settings.getByLabel('Title').fill('Needles and stones');
  await dashboard.db.session.deleteMany({ where: { person: { name: 'Eve' } } });
  await settings.getByRole('button', { name: /^Save/ }).click();
  await settings.getByText('You are not signed in, or not any more.').waitFor();
  expect(await settings.getByLabel('Title').inputValue()).toBe('Needles and stones');
});

it.each([true, false])(
  'somebody who may not edit any more is told so beside what they typed, with a script: %s',
  async (javaScriptEnabled) => {
    const name = javaScriptEnabled ? 'Max' : 'Moritz';
    const { id } = await stagePerson(dashboard.db, name, 'editor');
    const page = await open('/documents/new', { javaScriptEnabled });
    await signIn(page, name);
    await page.getByLabel('Title').fill('On feet');
    await page.getByLabel('Text', { exact: true }).fill('Warm stones keep feet warm.');
    await changeRole(dashboard.db, { id, role: 'reader', by: localEditor });
    await page.getByRole('button', { name: 'Save and mark its claims' }).click();
    await page.getByText(`${name} may not do this as reader.`).waitFor();
    const typed = await page.getByLabel('Text', { exact: true }).inputValue();
    expect([await page.getByLabel('Title').inputValue(), typed]).toEqual([
      'On feet',
      'Warm stones keep feet warm.',
    ]);
    if (!javaScriptEnabled) return;
    await page.goto('/documents/new');
    await page.getByRole('heading', { name: 'This page takes another role' }).waitFor();
    expect(await findViolations(page)).toEqual([]);
  },
);

it.each(['light', 'dark'] as const)(
  'axe finds nothing on the pages of accounts in the %s scheme',
  async (scheme) => {
    const page = await open('/sign-in');
    await page.emulateMedia({ colorScheme: scheme });
    expect(await findViolations(page)).toEqual([]);
    await signIn(page, 'Ada');
    await page.getByRole('link', { name: 'Signed in as Ada' }).waitFor();
    for (const path of ['/account', '/people']) {
      await page.goto(path);
      for (const fold of await page.locator('main summary').all()) await fold.click();
      expect([path, await findViolations(page)]).toEqual([path, []]);
    }
  },
);
