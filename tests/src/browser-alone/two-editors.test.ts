import { decideLink, readClaim, readLink, saveLink, withdrawLink } from '@touchstone/db';
import type { Actor } from '@touchstone/evidence';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { findViolations } from '../support/find-violations.ts';
import { launchBrowser } from '../support/launch-browser.ts';
import { linkInput } from '../support/link-input.ts';
import { seedStrawReport } from '../support/seed-straw-report.ts';
import { stagePerson } from '../support/stage-people.ts';
import { stageSession, teamVariables } from '../support/stage-session.ts';
import { type Dashboard, startDashboard } from '../support/start-dashboard.ts';
import { tabTo } from '../support/tab-to.ts';

const claim = 'responses-vary';
const pmid = '90000031';
const names = ['Ada', 'Bob', 'Cy', 'Rita'] as const;
type Name = (typeof names)[number];

let browser: Browser;
let dashboard: Dashboard;
const people = new Map<Name, { actor: Actor; cookie: string }>();
beforeAll(async () => {
  [browser, dashboard] = [await launchBrowser(), await startDashboard(teamVariables)];
  const { db } = dashboard;
  await seedStrawReport(db, pmid);
  for (const name of names) {
    const actor = await stagePerson(db, name, name === 'Rita' ? 'reader' : 'editor');
    people.set(name, { actor, cookie: await stageSession(db, name) });
  }
});
afterAll(async () => {
  await browser.close();
  await dashboard.close();
});

function person(name: Name) {
  const known = people.get(name);
  if (!known) throw new Error(`Nobody is called ${name}.`);
  return known;
}

/** A browser of somebody's own, who has signed in. */
async function openAs(name: Name, path: string): Promise<Page> {
  const { url } = dashboard;
  const context = await browser.newContext({ baseURL: url, reducedMotion: 'reduce' });
  onTestFinished(() => context.close());
  const [key = '', value = ''] = person(name).cookie.split('=');
  await context.addCookies([{ name: key, value, url }]);
  const page = await context.newPage();
  await page.goto(path);
  return page;
}

const hasFocus = (place: Locator) =>
  place.evaluate((node) => node === node.ownerDocument.activeElement);

/** A page may take its time to hear keys, and to send what they did. */
const patience = { timeout: 30_000 };

describe('in a text that asks for two persons', () => {
  let id: string;
  const queue = `/queue?kind=proposal&claim=${claim}`;
  const statusOf = async () => (await readLink(dashboard.db, id))?.status;

  /** Each test has a proposal of Ada's. */
  beforeEach(async () => {
    const { db } = dashboard;
    await db.document.updateMany({ data: { twoPerson: true } });
    await db.evidenceLink.updateMany({
      where: { reportPmid: pmid },
      data: { status: 'withdrawn' },
    });
    const by = person('Ada').actor;
    ({ id } = await saveLink(db, { claimId: claim, pmid, input: linkInput(), by }));
  });

  /** The first thing that waits, once the page listens for keys. */
  async function openQueue(name: Name): Promise<{ page: Page; item: Locator }> {
    const page = await openAs(name, queue);
    const keys = page.getByRole('checkbox', { name: 'Single keys' });
    await expect.poll(() => keys.isEnabled(), patience).toBe(true);
    const item = page.getByRole('main').getByRole('article');
    return { page, item: item.first() };
  }

  async function rejectByKeys(name: Name) {
    const { page, item } = await openQueue(name);
    for (const key of ['j', 'r']) await page.keyboard.press(key);
    await page.getByLabel('Why').waitFor();
    await page.keyboard.type('Straw is no needle.');
    await page.keyboard.press('Enter');
    await item.getByText('Rejected.').waitFor();
  }

  it('an editor is shown no way to accept their own proposal, and none is taken of them', async () => {
    const page = await openAs('Ada', `/links/${id}`);
    await page.getByText('You are for it. Another editor accepts it, or rejects it.').waitFor();
    expect(await page.getByRole('button', { name: 'Accept' }).count()).toBe(0);
    await page.goto(`/claims/${claim}`);
    const waiting = page.getByRole('region', { name: 'Waiting for a decision' });
    expect(await waiting.getByRole('button', { name: 'Accept' }).count()).toBe(0);
    expect(await waiting.getByRole('checkbox').count()).toBe(0);
    await page.goto(queue);
    expect(await page.getByRole('main').getByRole('article').count()).toBe(0);
    const decision = { id, expected: 1, decision: 'accept', by: person('Ada').actor } as const;
    expect(await decideLink(dashboard.db, decision)).toMatchObject({ status: 'proposed' });
  });

  it('an editor who is the only one left is told what ends the waiting', async () => {
    const { person: people } = dashboard.db;
    const others = { name: { not: 'Ada' } };
    await people.updateMany({ where: others, data: { banned: true } });
    onTestFinished(async () => {
      await people.updateMany({ where: others, data: { banned: false } });
    });
    const page = await openAs('Ada', `/links/${id}`);
    await page.getByText('No other editor is left: an admin adds one').waitFor();
    await page.goto('/queue');
    const stuck = page.getByRole('region', { name: 'Waits for another editor' });
    expect(await stuck.textContent()).toContain('1 link that you are for waits');
    expect(await findViolations(page)).toEqual([]);
    await stuck.getByRole('link').click();
    await page.waitForURL(`**/links/${id}`);
    await page.goto('/documents/acupuncture-low-back-pain/settings');
    await page.getByText('No other editor is left: while two people decide').waitFor();
  });

  it('another editor accepts it from the queue by keys, and then it counts', async () => {
    const { page, item } = await openQueue('Bob');
    expect(await item.textContent()).toContain('Proposed by Ada');
    for (const key of ['j', 'a']) await page.keyboard.press(key);
    await item.getByText('Accepted.').waitFor();
    expect(await hasFocus(item)).toBe(true);
    await expect.poll(statusOf, patience).toBe('accepted');
    expect((await readClaim(dashboard.db, claim))?.links.map((one) => one.id)).toContain(id);
  });

  it('who differ are shown to readers, each by name, until a third editor settles it', async () => {
    await rejectByKeys('Bob');
    await expect.poll(async () => (await readLink(dashboard.db, id))?.differ, patience).toBe(true);
    const reader = await openAs('Rita', `/claims/${claim}`);
    const waiting = reader.getByRole('region', { name: 'Waiting for a decision' });
    expect(await waiting.textContent()).toContain('Proposed by Ada; editors differ');
    await tabTo(reader, waiting.getByRole('link', { name: /^Open the proposal/ }));
    await reader.keyboard.press('Enter');
    await reader.getByText('Editors differ: Ada accepts and Bob rejects.').waitFor();
    expect(await reader.getByRole('button', { name: 'Accept' }).count()).toBe(0);
    expect(await findViolations(reader)).toEqual([]);
    const { page, item } = await openQueue('Cy');
    expect(await item.textContent()).toContain('Editors differ.');
    for (const key of ['j', 'a']) await page.keyboard.press(key);
    await expect.poll(statusOf, patience).toBe('accepted');
    await reader.reload();
    expect(await reader.getByRole('main').textContent()).not.toContain('Editors differ');
    await reader.getByText('Straw is no needle.').first().waitFor();
  });
});

describe('two who edit one link', () => {
  let id: string;
  const findingOf = (page: Page) => page.getByRole('textbox', { name: 'Finding' });
  const stored = async () => readLink(dashboard.db, id);

  /** Each test has a link that no other has touched. */
  beforeEach(async () => {
    const { db } = dashboard;
    await db.document.updateMany({ data: { twoPerson: false } });
    const where = { status: 'accepted', revision: 1, label: '' };
    ({ id } = await db.evidenceLink.findFirstOrThrow({ where, orderBy: { id: 'asc' } }));
  });

  async function press(page: Page, button: Locator) {
    await tabTo(page, button);
    await page.keyboard.press('Enter');
  }

  async function type(page: Page, name: string, text: string) {
    await tabTo(page, page.getByRole('textbox', { name }));
    await page.keyboard.press('Control+A');
    await page.keyboard.type(text);
  }

  async function saveFinding(page: Page, finding: string) {
    await type(page, 'Finding', finding);
    await press(page, page.getByRole('button', { name: /the change$/ }));
  }

  /** Both opened the same link; Bob has saved another finding and another label. */
  async function openTwice() {
    const [bobs, page] = [
      await openAs('Bob', `/links/${id}/edit`),
      await openAs('Ada', `/links/${id}/edit`),
    ];
    await type(bobs, 'Label', '8 weeks');
    await bobs.keyboard.press('Shift+Tab');
    await saveFinding(bobs, 'What Bob found.');
    await bobs.waitForURL(`**/links/${id}`);
    await saveFinding(page, 'What Ada found.');
    const conflict = page.getByRole('region', { name: 'Bob changed this link meanwhile' });
    await conflict.waitFor();
    return { page, conflict };
  }

  it('shows the second what the first changed, by name and part, and overwrites nothing', async () => {
    const { page, conflict } = await openTwice();
    const finding = conflict.getByRole('group', { name: 'Finding' });
    expect(await finding.textContent()).toMatch(
      /Before: .+Theirs: What Bob found\.Mine: What Ada found\./,
    );
    expect(await findingOf(page).inputValue()).toBe('What Ada found.');
    expect(await stored()).toMatchObject({ finding: 'What Bob found.', label: '8 weeks' });
    expect(await hasFocus(conflict)).toBe(true);
    expect(await findViolations(page)).toEqual([]);
  });

  it('saves a mix: each part as it was chosen, and theirs where only they changed it', async () => {
    const { page, conflict } = await openTwice();
    const mine = conflict.getByRole('group', { name: 'Finding' }).getByRole('radio');
    await tabTo(page, mine.last());
    await page.keyboard.press('ArrowUp');
    await press(page, conflict.getByRole('button', { name: 'Save what is chosen' }));
    await page.waitForURL(`**/links/${id}`);
    expect(await stored()).toMatchObject({
      ...{ finding: 'What Bob found.', label: '8 weeks', revision: 3 },
    });
  });

  it('saves all of mine upon theirs where that is wanted', async () => {
    const { page, conflict } = await openTwice();
    await press(page, conflict.getByRole('button', { name: 'Keep all of mine' }));
    await page.waitForURL(`**/links/${id}`);
    expect(await stored()).toMatchObject({ finding: 'What Ada found.', label: '' });
  });

  it('takes all of theirs, and saves nothing', async () => {
    const { page, conflict } = await openTwice();
    await press(page, conflict.getByRole('button', { name: 'Take all of theirs' }));
    expect(await findingOf(page).inputValue()).toBe('What Bob found.');
    expect(await hasFocus(findingOf(page))).toBe(true);
    expect(await stored()).toMatchObject({ revision: 2 });
  });

  it('is told that the link was withdrawn meanwhile, and why nothing can be saved', async () => {
    const page = await openAs('Ada', `/links/${id}/edit`);
    await type(page, 'Finding', 'What Ada found.');
    const withdrawal = { id, expected: 1, reason: 'The wrong arm.', by: person('Bob').actor };
    await withdrawLink(dashboard.db, withdrawal);
    await press(page, page.getByRole('button', { name: /the change$/ }));
    const conflict = page.getByRole('region', { name: 'Bob changed this link meanwhile' });
    await conflict.getByText('Withdrawn, counts for nothing: The wrong arm.').waitFor();
    await press(page, conflict.getByRole('button', { name: 'Keep all of mine' }));
    const refusal = page.getByRole('alert').filter({ hasText: 'This link was withdrawn.' });
    await refusal.waitFor();
    expect(await hasFocus(refusal)).toBe(true);
  });

  it('is told whose change waits, where another editor accepts it first', async () => {
    await dashboard.db.document.updateMany({ data: { twoPerson: true } });
    const [bobs, page] = [
      await openAs('Bob', `/links/${id}/edit`),
      await openAs('Ada', `/links/${id}/edit`),
    ];
    await saveFinding(bobs, 'What Bob found.');
    await bobs.waitForURL(`**/links/${id}`);
    await saveFinding(page, 'What Ada found.');
    await page.getByText('Bob proposed a change of this link meanwhile.').waitFor();
    expect(await findingOf(page).inputValue()).toBe('What Ada found.');
    expect((await stored())?.finding).not.toMatch(/What (Ada|Bob) found/);
  });
});
