import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { launchBrowser } from '../support/launch-browser.ts';
import { openPage } from '../support/open-page.ts';

const nothing = ['/nowhere', '/documents/none', '/claims/none', '/reports/99999998', '/runs/none'];

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

it.each(nothing)('answers 404 and says where to go at %s', async (path) => {
  const { status } = await fetch(`${inject('dashboard')}${path}`);
  expect(status).toBe(404);
  const { page, context } = await openPage(browser, path);
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Nothing stands');
  expect(await page.getByRole('link', { name: 'search the reports' }).isVisible()).toBe(true);
  await context.close();
});
