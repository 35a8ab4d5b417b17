import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from '../support/launch-browser.ts';
import { openPage } from '../support/open-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

it('lists each run with its outcome and the reason of a failure', async () => {
  const { page, context } = await openPage(browser, '/runs');
  const table = await page.getByRole('table').textContent();
  expect(table).toContain('succeeded');
  expect(table).toContain('PubMed could not be reached.');
  await context.close();
});

it('shows of one run what was rejected, missing or not what we took it for', async () => {
  const { page, context } = await openPage(browser, '/runs');
  await page
    .getByRole('row', { name: /succeeded/ })
    .getByRole('link')
    .click();
  await page.getByText('The record has no PMID.').click();
  expect(await page.getByText('<PubmedArticle/>').isVisible()).toBe(true);
  expect(await page.getByText('90000099').isVisible()).toBe(true);
  expect(await page.getByText('Not the protocol that we know').isVisible()).toBe(true);
  await context.close();
});
