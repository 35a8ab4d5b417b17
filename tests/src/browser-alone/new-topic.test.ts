import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findViolations } from '../support/find-violations.ts';
import { launchBrowser } from '../support/launch-browser.ts';
import { openOnDashboard } from '../support/open-on-dashboard.ts';
import { type Dashboard, startDashboard } from '../support/start-dashboard.ts';

let browser: Browser;
let dashboard: Dashboard;
beforeAll(async () => {
  [browser, dashboard] = [await launchBrowser(), await startDashboard()];
});
afterAll(async () => {
  await browser.close();
  await dashboard.close();
});

const search = (page: Page) => page.getByRole('textbox', { name: 'PubMed search' });

it('a topic’s search is tried out first, and what was typed stays', async () => {
  const { page, context } = await openOnDashboard(browser, `${dashboard.url}/runs`);
  await page.getByRole('link', { name: 'New topic' }).click();
  await page.getByRole('textbox', { name: 'Title' }).fill('Cold feet');
  await search(page).fill('cold feet[tiab]');
  await page.getByRole('button', { name: 'Try it' }).click();
  await page.getByText(/no worker runs: start one with npm run worker/).waitFor();
  // On a phone the answer stands below the form: whoever asked is brought to it.
  await expect
    .poll(() => page.locator(':focus').textContent())
    .toContain('What PubMed makes of it');
  const trial = await dashboard.db.searchTrial.findFirstOrThrow();
  await dashboard.db.searchTrial.update({
    where: { id: trial.id },
    data: {
      ...{ status: 'done', count: 1204, translation: '"cold feet"[tiab]' },
      ...{ objections: ['PubMed does not find the phrase "cold feets".'], finishedAt: new Date() },
      titles: [{ pmid: '90000001', title: 'A fictional trial of socks', year: 2024 }],
    },
  });
  const answer = page.getByRole('region', { name: 'What PubMed makes of it' });
  await answer.getByText('It counts 1,204 records.').waitFor();
  expect(await answer.textContent()).toMatch(/cold feets.+A fictional trial of socks 2024/s);
  expect(await findViolations(page)).toEqual([]);
  expect(await page.getByRole('textbox', { name: 'Title' }).inputValue()).toBe('Cold feet');
  await page.getByRole('checkbox', { name: 'Acupuncture for low back pain' }).check();
  await page.getByRole('button', { name: 'Save the topic' }).click();
  await page.waitForURL('**/runs');
  await page.getByRole('heading', { name: 'Cold feet' }).waitFor();
  expect(
    await dashboard.db.documentTopic.findMany({ where: { topicSlug: 'cold-feet' } }),
  ).toMatchObject([{ documentSlug: 'acupuncture-low-back-pain' }]);
  await context.close();
});

it('a topic that cannot be is refused beside its fields', async () => {
  const { page, context } = await openOnDashboard(browser, `${dashboard.url}/topics/new`);
  await page.getByRole('textbox', { name: 'Title' }).fill('Warm hands');
  await search(page).fill('hands');
  await page.getByRole('textbox', { name: 'Schedule' }).fill('whenever');
  await page.getByRole('button', { name: 'Save without trying it' }).click();
  await page.getByText(/no cron expression of five fields/).waitFor();
  expect(await search(page).inputValue()).toBe('hands');
  await context.close();
});
