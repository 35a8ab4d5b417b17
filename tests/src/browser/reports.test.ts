import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/launch-browser.ts';
import { openPage } from '../support/open-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe('the list of reports', () => {
  it('keeps search and filters in the address, and the address brings them back', async () => {
    const { page, context } = await openPage(browser, '/reports');
    await page.getByLabel('Search').fill('acupuncture');
    await page.getByLabel('Design').selectOption('rct');
    await page.getByLabel('To year').fill('2010');
    await page.getByRole('button', { name: 'Search' }).click();
    await page.waitForURL(/q=acupuncture/);
    const { searchParams } = new URL(page.url());
    expect([searchParams.get('design'), searchParams.get('yearTo')]).toEqual(['rct', '2010']);
    const found = await page.getByRole('status').filter({ hasText: 'found' }).textContent();
    await page.reload();
    expect(await page.getByLabel('Search').inputValue()).toBe('acupuncture');
    expect(await page.getByLabel('Design').inputValue()).toBe('rct');
    expect(await page.getByRole('status').filter({ hasText: 'found' }).textContent()).toBe(found);
    await context.close();
  });

  it('goes on by pages that repeat no report', async () => {
    const { page, context } = await openPage(browser, '/reports?limit=30&sort=title');
    const seen: string[] = [];
    for (let turn = 0; turn < 10; turn += 1) {
      const links = page.locator('main li a[href^="/reports/"]');
      seen.push(
        ...(await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))),
      );
      const next = page.getByRole('link', { name: 'Next page' });
      if ((await next.count()) === 0) break;
      const href = await next.getAttribute('href');
      await next.click();
      await page.waitForURL((url) => `${url.pathname}${url.search}` === href);
    }
    expect(seen.length).toBeGreaterThan(60);
    expect(new Set(seen).size).toBe(seen.length);
    await context.close();
  });

  it('keeps a title that turns the direction of writing from turning its line', async () => {
    const { page, context } = await openPage(browser, '/reports?q=90000004');
    const line = page.getByRole('main').getByRole('listitem').filter({ hasText: 'taken back' });
    const title = line.locator('s');
    await title.evaluate((node) => {
      node.textContent = `\u202e${node.textContent}`;
    });
    const titleBox = await title.boundingBox();
    const tagBox = await line.getByText('retracted', { exact: true }).boundingBox();
    expect(tagBox?.x).toBeGreaterThan(titleBox?.x ?? Number.POSITIVE_INFINITY);
    await context.close();
  });

  it('names the field that an address gets wrong', async () => {
    const { page, context } = await openPage(browser, '/reports?design=nonsense');
    expect(await page.getByRole('alert').filter({ hasText: 'design' }).isVisible()).toBe(true);
    await context.close();
  });
});

describe('a report', () => {
  it('is struck through where it was retracted, with the word', async () => {
    const { page, context } = await openPage(browser, '/reports/90000004');
    const title = page.getByRole('heading', { level: 1 });
    expect(await title.locator('s').textContent()).toContain('taken back');
    expect(await title.textContent()).toContain('retracted');
    await context.close();
  });

  it('shows loudly that PubMed knows its number by another title', async () => {
    const { page, context } = await openPage(browser, '/reports/18307808');
    const notice = page.getByRole('region', { name: /another title/ });
    expect(await notice.textContent()).toContain('Not the protocol that we know');
    await context.close();
  });

  it('says how its abstract will come while PubMed was never asked', async () => {
    const { page, context } = await openPage(browser, '/reports/17893311');
    expect(await page.getByText('npm run ingest').first().isVisible()).toBe(true);
    await context.close();
  });

  it('links out to PubMed, DOI, PMC and registry', async () => {
    const { page, context } = await openPage(browser, '/reports/90000001');
    for (const href of [
      'https://pubmed.ncbi.nlm.nih.gov/90000001/',
      'https://doi.org/10.5555/fictional.1',
      'https://pmc.ncbi.nlm.nih.gov/articles/PMC9000001/',
      'https://clinicaltrials.gov/study/NCT00000000',
    ]) {
      expect(await page.locator(`a[href="${href}"]`).count()).toBe(1);
    }
    await context.close();
  });
});
