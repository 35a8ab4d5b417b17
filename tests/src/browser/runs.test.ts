import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/launch-browser.ts';
import { openPage } from '../support/open-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

it('lists each run with its kind, its window, its outcome and the reason of a failure', async () => {
  const { page, context } = await openPage(browser, '/runs');
  const table = await page.getByRole('region', { name: 'Runs, newest first' }).textContent();
  expect(table).toContain('Incremental, on schedule28 Jan 2026 to 1 Feb 2026');
  expect(table).toContain('succeeded');
  expect(table).toContain('PubMed could not be reached.');
  await context.close();
});

it('says what fails beside the runs, and what it met', async () => {
  const { page, context } = await openPage(browser, '/runs');
  const troubles = await page.getByRole('region', { name: 'What needs somebody' }).textContent();
  expect(troubles).toMatch(/Webhook50 deliveries by webhook failed since .* answers 500\./);
  await context.close();
});

it('shows of one run what was rejected, missing or not what we took it for', async () => {
  const { page, context } = await openPage(browser, '/runs');
  await page.getByRole('link', { name: '1 Mar 2026, 12:00:00 UTC' }).click();
  await page.getByText('The record has no PMID.').click();
  expect(await page.getByText('<PubmedArticle/>').isVisible()).toBe(true);
  expect(await page.getByText('90000099').isVisible()).toBe(true);
  expect(await page.getByText('Not the protocol that we know').isVisible()).toBe(true);
  await context.close();
});

it('keeps the raw XML of a long reject in a box that scrolls by keyboard', async () => {
  const { page, context } = await openPage(browser, '/runs', { width: 390 });
  await page.getByRole('link', { name: '1 Mar 2026, 12:00:00 UTC' }).click();
  await page.getByText('The record is cut off.').click();
  const xml = page.locator('pre', { hasText: '90000098' });
  expect((await xml.boundingBox())?.height).toBeLessThan(500);
  await xml.focus();
  await page.keyboard.press('PageDown');
  await expect.poll(() => xml.evaluate((node) => node.scrollTop)).toBeGreaterThan(0);
  await context.close();
});

it('shows how far each of NLM’s files has been read, and why one was not', async () => {
  const { page, context } = await openPage(browser, '/runs/files');
  const names = await page
    .getByRole('region', { name: 'Files' })
    .getByRole('row')
    .allTextContents();
  expect(names).toEqual([
    'FileStateSizeRecordsKeptDeletes',
    'pubmed26n9001.xml.gzread21 MB30,0002124',
    'pubmed26n9002.xml.gzThe file ends in the middle. Download it again.failed21 MB30,0002124',
    'pubmed26n9003.xml.gzwaiting19 MB000',
  ]);
  await context.close();
});

describe('the plot of runs', () => {
  it.each([1440, 390])('is drawn within a window of %i, a bar for every night', async (width) => {
    const { page, context } = await openPage(browser, '/runs', { width });
    const plot = page.getByRole('region', { name: 'Over time' }).locator('figure');
    const bars = plot.locator('svg').first().locator('g');
    expect(await bars.count()).toBeGreaterThan(13);
    const box = await plot.boundingBox();
    expect(box?.height).toBeGreaterThan(150);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
    await context.close();
  });

  it('has a table of the same numbers, and cuts no number short', async () => {
    const { page, context } = await openPage(browser, '/runs');
    await page.getByText('The same as a table').click();
    const table = page.getByRole('region', { name: 'Runs over time as a table' });
    const first = table.getByRole('row', { name: /^20 Jan 2026/ });
    expect(await first.getByRole('cell').allTextContents()).toEqual([
      'Acupuncture for low back pain',
      'succeeded',
      '1,243',
      '0',
      '3',
    ]);
    const plot = page.getByRole('region', { name: 'Over time' }).locator('figure');
    expect(await plot.textContent()).toContain('1,243');
    await context.close();
  });
});
