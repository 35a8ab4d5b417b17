import { connect, type Db } from '@touchstone/db';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { launchBrowser } from '../support/launch-browser.ts';
import { openPage } from '../support/open-page.ts';

const claimId = 'generally-safe';

let browser: Browser;
let db: Db;
beforeAll(async () => {
  browser = await launchBrowser();
  db = connect({ dataDir: inject('dataDir') });
});
afterAll(() => Promise.all([browser.close(), db.$disconnect()]));

/** Unfolds the first form that changes something. */
async function unfold(page: Page, name: RegExp) {
  const fold = page.locator('summary').filter({ hasText: name }).first();
  await fold.focus();
  await page.keyboard.press('Enter');
  return fold.locator('xpath=..');
}

it('an editor rates the certainty with its reasons, and takes it back', async () => {
  const { page, context } = await openPage(browser, `/claims/${claimId}`);
  const section = page.getByRole('region', { name: 'How certain it is' });
  expect(await section.textContent()).not.toMatch(/certainty by|Low certainty/);
  const form = await unfold(page, /Rate the certainty/);
  await form.getByLabel('Certainty', { exact: true }).selectOption('low');
  await form.getByLabel('Imprecision', { exact: true }).selectOption('serious');
  await form.getByLabel('Why (imprecision)').fill('Few events.');
  await form.getByRole('button', { name: 'Save the rating' }).click();
  await section.getByText('Low certainty').waitFor();
  await section.getByText('Imprecision: serious concern (Few events.)').waitFor();
  const history = page.getByRole('region', { name: 'History' });
  await history.getByText('Rated the certainty').first().waitFor();
  await history.getByRole('button', { name: 'Take back' }).first().click();
  await section.getByText('Low certainty').waitFor({ state: 'detached' });
  const note = page.getByRole('region', { name: 'What was just done' });
  await note.getByText('Taken back.').waitFor();
  await expect
    .poll(() => note.evaluate((node) => node.contains(document.activeElement)))
    .toBe(true);
  expect(await db.certainty.count({ where: { claimId } })).toBe(0);
  await context.close();
});

it('an empty rating is refused with what to do, and what was typed stays', async () => {
  const { page, context } = await openPage(browser, `/claims/${claimId}`);
  const form = await unfold(page, /Rate the certainty/);
  await form.getByLabel('Why (imprecision)').fill('Few events.');
  await form.getByRole('button', { name: 'Save the rating' }).click();
  await form.getByText('Choose a level.').waitFor();
  expect(await form.getByLabel('Why (imprecision)').inputValue()).toBe('Few events.');
  await context.close();
});

it('what matters to patients stands beside the findings of its outcome', async () => {
  const { page, context } = await openPage(browser, `/claims/${claimId}`);
  const form = await unfold(page, /the smallest difference in adverse events/);
  await form.getByLabel('How much').fill('1.5');
  await form.getByLabel('In what, with its scale').fill('events in 1,000 sessions');
  await form.getByLabel('Who says so').fill('a fictional panel');
  await form.getByRole('button', { name: 'Save' }).click();
  await page
    .getByText(
      'Adverse events: matters to patients from 1.5 events in 1,000 sessions (a fictional panel)',
    )
    .first()
    .waitFor();
  await db.threshold.deleteMany({ where: { claimId } });
  await context.close();
});

it('who comes again learns what changed since, and nothing at the first visit', async () => {
  const id = 'responses-vary';
  await db.visit.deleteMany({ where: { objectId: id } });
  const { page, context } = await openPage(browser, `/claims/${id}`);
  const visits = () => db.visit.count({ where: { objectId: id, personId: 'local' } });
  await expect.poll(visits).toBe(1);
  expect(await page.getByText('Since your last visit').count()).toBe(0);
  // As if the visit had been before anything happened to the claim's reports.
  const lastAt = new Date('2026-02-10T00:00:00Z');
  await db.visit.updateMany({ where: { objectId: id }, data: { lastAt } });
  await page.reload();
  const strip = page.getByRole('region', { name: 'Since your last visit on 10 Feb 2026' });
  expect(await strip.textContent()).toContain('was current, now retracted');
  expect(await strip.textContent()).toContain('Count was');
  await context.close();
});

it('the activity of everybody is filtered by person and by kind', async () => {
  const { page, context } = await openPage(browser, '/activity');
  await page.getByLabel('What', { exact: true }).selectOption('certainty');
  await page.getByLabel('Who', { exact: true }).selectOption('local');
  await page.getByRole('button', { name: 'Show' }).click();
  await page.waitForURL(/what=certainty/);
  const lines = await page.getByRole('main').getByRole('listitem').allTextContents();
  expect(lines.length).toBeGreaterThan(1);
  expect(lines.every((line) => line.includes('the certainty'))).toBe(true);
  expect(lines[0]).toContain('Local editor');
  await context.close();
});
