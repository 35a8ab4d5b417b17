import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { findViolations } from '../support/find-violations.ts';
import { launchBrowser } from '../support/launch-browser.ts';
import { openContext } from '../support/open-page.ts';
import { everyPage } from './every-page.ts';

let browser: Browser;
let wideAndLight: BrowserContext;
let phoneAndDark: BrowserContext;
beforeAll(async () => {
  browser = await launchBrowser();
  wideAndLight = await openContext(browser, { width: 1440, scheme: 'light' });
  phoneAndDark = await openContext(browser, { width: 390, scheme: 'dark' });
});
afterAll(() => browser.close());

it.concurrent.each(everyPage)(
  'axe finds nothing on %s, wide and light; all that it asks for comes, and nothing is logged',
  async (path) => {
    const page = await wideAndLight.newPage();
    const troubles = listenForTroubles(page, `${inject('dashboard')}${path}`);
    await page.goto(path, { waitUntil: 'load' });
    const faces = await page.evaluate(async () => {
      const loaded = await document.fonts.ready;
      return [...loaded].filter((face) => face.status === 'loaded').map((face) => face.family);
    });
    expect(faces.join()).toContain('Source Serif 4 Variable');
    expect(faces.join()).toContain('Inter Variable');
    expect(await findViolations(page)).toEqual([]);
    expect(troubles).toEqual([]);
    await page.close();
  },
);

it.concurrent.each(everyPage)(
  'axe finds nothing on %s, on a phone and dark; nothing reaches over its edge',
  async (path) => {
    const page = await phoneAndDark.newPage();
    await page.goto(path);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      390,
    );
    expect(await findViolations(page)).toEqual([]);
    await page.close();
  },
);

it.concurrent.each(['/runs', '/runs/objected', '/reports/90000012'])(
  'axe finds nothing in what %s holds closed at first',
  async (path) => {
    const page = await phoneAndDark.newPage();
    await page.goto(path);
    for (const fold of await page.locator('main summary').all()) await fold.click();
    expect(await findViolations(page)).toEqual([]);
    await page.close();
  },
);

/** What the page logs as an error or asks for in vain; that it may not be there itself is no trouble. */
function listenForTroubles(page: Page, address: string): string[] {
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && message.location().url !== address) {
      troubles.push(message.text());
    }
  });
  page.on('response', (response) => {
    if (response.status() >= 400 && response.url() !== address) troubles.push(response.url());
  });
  return troubles;
}
