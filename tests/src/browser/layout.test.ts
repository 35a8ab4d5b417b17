import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from '../support/launch-browser.ts';
import { openPage } from '../support/open-page.ts';
import { everyPage } from './every-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

it.concurrent.each(everyPage)('nothing reaches over the edge of a phone on %s', async (path) => {
  const { page, context } = await openPage(browser, path, { width: 390 });
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(390);
  await context.close();
});

it.concurrent.each(everyPage)(
  'everything that %s asks for comes, and nothing is logged',
  async (path) => {
    // A page that is not there answers with 404 itself; nothing that it asks for may.
    const address = `${inject('dashboard')}${path}`;
    const context = await browser.newContext();
    const page = await context.newPage();
    const troubles: string[] = [];
    page.on('pageerror', (error) => troubles.push(error.message));
    page.on('console', (message) => {
      const isOwnStatus = message.location().url === address;
      if (message.type() === 'error' && !isOwnStatus) troubles.push(message.text());
    });
    page.on('response', (response) => {
      const isOwnStatus = response.url() === address;
      if (response.status() >= 400 && !isOwnStatus) troubles.push(response.url());
    });
    await page.goto(address, { waitUntil: 'load' });
    const faces = await page.evaluate(async () => {
      const loaded = await document.fonts.ready;
      return [...loaded].filter((face) => face.status === 'loaded').map((face) => face.family);
    });
    expect(faces.join()).toContain('Source Serif 4 Variable');
    expect(faces.join()).toContain('Inter Variable');
    expect(troubles).toEqual([]);
    await context.close();
  },
);

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
