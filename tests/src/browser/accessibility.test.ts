import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from '../support/launch-browser.ts';
import { openPage } from '../support/open-page.ts';
import { everyPage } from './every-page.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

it.concurrent.each(everyPage)('axe finds nothing on %s, wide and light', async (path) => {
  expect(await violations(path, { scheme: 'light' })).toEqual([]);
});

it.concurrent.each(everyPage)('axe finds nothing on %s, on a phone and dark', async (path) => {
  expect(await violations(path, { scheme: 'dark', width: 390 })).toEqual([]);
});

it.concurrent.each(['/runs', '/runs/objected', '/reports/90000012'])(
  'axe finds nothing in what %s holds closed at first',
  async (path) => {
    expect(await violations(path, { scheme: 'dark', opened: true })).toEqual([]);
  },
);

interface Options {
  scheme?: 'light' | 'dark';
  width?: number;
  /** Whether everything that can be unfolded is. */
  opened?: boolean;
}

async function violations(path: string, { opened = false, ...options }: Options) {
  const { page, context } = await openPage(browser, path, options);
  if (opened) for (const fold of await page.locator('main summary').all()) await fold.click();
  // Evaluated from outside the page, so that the page's own policy stays in force.
  await page.evaluate(axe);
  const results: AxeResults = await page.evaluate('axe.run()');
  await context.close();
  return results.violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)]);
}
