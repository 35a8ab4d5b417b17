import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from '../support/launch-browser.ts';
import { openPage } from '../support/open-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

function taskOn(page: Page, title: string) {
  return page.getByRole('article').filter({ hasText: title });
}

/** How much the header says waits. */
async function waiting(page: Page): Promise<number> {
  const link = page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Queue' });
  return Number((await link.textContent())?.match(/\d+/)?.[0]);
}

const rewritten = 'Needles for stiff toes';
const retracted = 'Needles for cold toes';
const decidable = 'Needles for wet toes';
const doubted = 'Needles for sore toes';
const raced = 'Needles for dry toes';

describe('the tasks', () => {
  it('list the retractions first', async () => {
    const { page, context } = await openPage(browser, '/tasks');
    const headlines = await page.getByRole('article').getByRole('heading').allTextContents();
    expect(headlines).toEqual([
      'Retracted',
      'Retracted',
      'Retracted',
      ...headlines.slice(3).filter((one) => one !== 'Retracted'),
    ]);
    await context.close();
  });

  it('of a retraction say its source, its date and the balance with and without it', async () => {
    const { page, context } = await openPage(browser, '/tasks');
    const text = (await taskOn(page, retracted).textContent()) ?? '';
    expect(text).toContain('according to PubMed, 3 Feb 2026');
    expect(text).toMatch(/Open for [\d,]+ days since the notice/);
    expect(text).toContain('With it31');
    expect(text).toContain('Keep the 2 links');
    await context.close();
  });

  it('of a changed abstract show the words that went and came, and what became of the quotes', async () => {
    const { page, context } = await openPage(browser, '/tasks');
    const task = taskOn(page, rewritten);
    expect(await task.locator('del').first().textContent()).toContain('removed');
    expect((await task.locator('ins').allTextContents()).join()).toContain('nor to 24.');
    expect(await task.textContent()).toContain('stands in the record no more');
    await context.close();
  });
});

describe('a retracted report', () => {
  it('stands on its claim’s page with its task, and counts for nothing', async () => {
    const { page, context } = await openPage(browser, '/claims/responses-vary');
    const task = page.getByRole('region', { name: 'To look at again' });
    expect(await task.getByRole('heading', { name: 'Retracted', exact: true }).isVisible()).toBe(
      true,
    );
    const list = page.getByRole('region', { name: 'What the counts hold' });
    expect(await list.textContent()).not.toContain(retracted);
    expect(await page.locator('s', { hasText: 'Nan AB et al. 2020' }).count()).toBeGreaterThan(0);
    await context.close();
  });

  it('is the first thing on the home page that needs attention', async () => {
    const { page, context } = await openPage(browser, '/');
    const first = page
      .getByRole('region', { name: 'Needs attention' })
      .getByRole('listitem')
      .first();
    expect(await first.textContent()).toMatch(/^Retracted: Nan AB/);
    await context.close();
  });
});

it('says on a report where its sources disagree, and that PubMed has another no more', async () => {
  const { page, context } = await openPage(browser, '/reports/90000013');
  expect(await page.getByRole('region', { name: 'Notices' }).textContent()).toContain(
    'PubMed says corrected and Crossref says partly retracted',
  );
  await page.goto(`${inject('dashboard')}/reports/90000014`);
  expect(await page.getByRole('main').textContent()).toContain('it was merged into PMID 90000001');
  await context.close();
});

describe('a decision', () => {
  it('takes the task off the list, and the links out of the claim, with a word why', async () => {
    const { page, context } = await openPage(browser, '/tasks');
    const before = await waiting(page);
    const task = taskOn(page, decidable);
    await task.getByLabel('Why').fill('The data were invented.');
    await task.getByRole('button', { name: 'Withdraw the link' }).click();
    await task.getByText(/The links were withdrawn on .+ by Local editor: The data/).waitFor();
    await expect.poll(() => waiting(page)).toBe(before - 1);
    await page.goto(`${inject('dashboard')}/claims/influences-pain-signalling`);
    // It stands among what was withdrawn, and no more among what counts.
    expect(await page.locator('#link-toes-6').count()).toBe(0);
    await page.goto(`${inject('dashboard')}/tasks?status=decided`);
    expect(await taskOn(page, decidable).textContent()).toMatch(
      /Decided [\d,]+ days after the notice/,
    );
    await context.close();
  });

  it('on a claim’s page is said with its undo, and the keyboard goes on from there', async () => {
    const { page, context } = await openPage(browser, '/claims/responses-vary');
    const task = taskOn(page, doubted).first();
    await task.getByRole('button', { name: 'Keep the link' }).focus();
    await page.keyboard.press('Enter');
    const note = page.getByRole('region', { name: 'What was just done' });
    await note.getByText('The task is decided: its links are kept.').waitFor();
    await task.waitFor({ state: 'detached' });
    expect(await note.evaluate((node) => node.contains(document.activeElement))).toBe(true);
    await note.getByRole('button', { name: 'Undo' }).click();
    await task.getByRole('button', { name: 'Keep the link' }).waitFor();
    await context.close();
  });

  it('is taken once: the second of two browsers learns who decided what', async () => {
    const [one, other] = await Promise.all([
      openPage(browser, '/tasks'),
      openPage(browser, '/tasks'),
    ]);
    const task = taskOn(one.page, raced);
    const link = await task.getByRole('heading').getByRole('link').getAttribute('href');
    await other.page.goto(`${inject('dashboard')}${link}`);
    await task.getByRole('button', { name: 'Keep the link' }).click();
    await task.getByText(/The links were kept/).waitFor();
    await other.page.getByRole('button', { name: 'Withdraw the link' }).click();
    await other.page.getByText(/has decided this task already .+ and kept the links/).waitFor();
    await Promise.all([one.context.close(), other.context.close()]);
  });
});
