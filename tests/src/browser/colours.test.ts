import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/launch-browser.ts';
import { openPage } from '../support/open-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe('the switch of colours', () => {
  it('is remembered and holds against the system', async () => {
    const { page, context } = await openPage(browser, '/', { scheme: 'light' });
    const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await paper();
    await page.getByRole('button', { name: 'Dark colours' }).click();
    const dark = await paper();
    expect(dark).not.toBe(light);
    await page.reload();
    expect(await paper()).toBe(dark);
    await context.close();
  });

  it('follows the system until it is used, even without scripts', async () => {
    const context = await browser.newContext({ colorScheme: 'dark', javaScriptEnabled: false });
    const { page: probe, context: probing } = await openPage(browser, '/', { scheme: 'dark' });
    const page = await context.newPage();
    await page.goto(probe.url());
    const paper = () => getComputedStyle(document.body).backgroundColor;
    expect(await page.evaluate(paper)).toBe(await probe.evaluate(paper));
    await Promise.all([probing.close(), context.close()]);
  });
});
