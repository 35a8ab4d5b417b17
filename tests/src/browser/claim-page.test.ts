import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/launch-browser.ts';
import { openPage } from '../support/open-page.ts';

const claim = '/claims/short-term-relief-chronic';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe('the matrix of a claim', () => {
  it('shows study and finding of a shape by focus as by pointer, and Escape hides them', async () => {
    const { page, context } = await openPage(browser, claim);
    const shape = page.getByRole('link', { name: /Haake M et al\. 2007: supports/ }).first();
    await shape.focus();
    expect(await page.getByRole('tooltip').textContent()).toContain(
      '47.6% responded to acupuncture',
    );
    await page.keyboard.press('Escape');
    expect(await page.getByRole('tooltip').count()).toBe(0);
    await shape.hover();
    expect(await page.getByRole('tooltip').textContent()).toContain('n\u00a01,162');
    await context.close();
  });

  it('keeps a trial apart by what it was compared with', async () => {
    const { page, context } = await openPage(browser, claim);
    const haake = page.getByRole('link', { name: /^Haake M et al\. 2007: / });
    const names = await haake.evaluateAll((all) =>
      all.map((one) => one.getAttribute('aria-label')),
    );
    expect(names).toEqual([
      'Haake M et al. 2007: conflicts with, indirect, n\u00a01,162',
      'Haake M et al. 2007: supports, indirect, n\u00a01,162',
    ]);
    await context.close();
  });

  it('has a table of the same links', async () => {
    const { page, context } = await openPage(browser, claim);
    await page.getByText('The same as a table').click();
    expect(await page.getByRole('table').getByRole('row').count()).toBe(1 + 23);
    await context.close();
  });
});

it('begins with a sentence that can be quoted', async () => {
  const { page, context } = await openPage(browser, claim);
  const head = await page.locator('main header').textContent();
  expect(head).toMatch(/Against sham, \d+ of \d+ studies support this; against usual care/);
  await context.close();
});
