import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/launch-browser.ts';
import { openPage } from '../support/open-page.ts';
import { everyPage } from './every-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

it.each(everyPage)('nothing reaches over the edge of a phone on %s', async (path) => {
  const { page, context } = await openPage(browser, path, { width: 390 });
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(390);
  await context.close();
});

it.each(everyPage)('no script or style is refused and nothing is logged on %s', async (path) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const logged: string[] = [];
  page.on('console', (message) => message.type() === 'error' && logged.push(message.text()));
  page.on('pageerror', (error) => logged.push(error.message));
  const { page: probe, context: probing } = await openPage(browser, path);
  await page.goto(probe.url(), { waitUntil: 'load' });
  await probing.close();
  expect(logged.filter((line) => !line.includes('404'))).toEqual([]);
  await context.close();
});

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
