import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { z } from 'zod';
import { launchBrowser } from '../support/launch-browser.ts';
import { openPage } from '../support/open-page.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const slug = 'acupuncture-low-back-pain';

const wholeSchema = z.object({
  claims: z.array(z.object({ links: z.array(z.unknown()) })),
  reports: z.array(z.unknown()),
});

async function ask(path: string) {
  const response = await fetch(`${inject('dashboard')}/api/v1${path}`);
  const { headers } = response;
  return {
    type: headers.get('content-type')?.replace(/;.*/, ''),
    name: /filename="([^"]+)"/.exec(headers.get('content-disposition') ?? '')?.[1],
    text: await response.text(),
  };
}

describe('an export', () => {
  it.each([
    ['csv', 'text/csv', 'csv', 'links'],
    ['ris', 'application/x-research-info-systems', 'ris', 'reports'],
    ['bibtex', 'application/x-bibtex', 'bib', 'reports'],
    ['csl-json', 'application/vnd.citationstyles.csl+json', 'csl.json', 'reports'],
    ['jsonld', 'application/ld+json', 'jsonld', 'annotations'],
    ['json', 'application/json', 'json', 'claims'],
  ] as const)(
    'of a text as %s holds all of it, with its type and a plain name',
    async (...given) => {
      const [format, type, extension, entries] = given;
      const whole = await ask(`/documents/${slug}/export`);
      const { claims, reports } = wholeSchema.parse(JSON.parse(whole.text));
      const links = claims.flatMap((claim) => claim.links);
      const counts = { claims, reports, links, annotations: [...claims, ...links] };
      const file = await ask(`/documents/${slug}/export?format=${format}`);
      expect([file.type, file.name]).toEqual([type, `${slug}.${extension}`]);
      expect(countEntries(format, file.text)).toBe(counts[entries].length);
      expect(links.length).toBeGreaterThanOrEqual(130);
    },
  );

  it('of a claim holds its links alone', async () => {
    const { text, name } = await ask('/claims/mixed-results/export');
    expect(name).toBe('claim-mixed-results.json');
    const { claims } = z
      .object({ claims: z.array(z.object({ id: z.string() })) })
      .parse(JSON.parse(text));
    expect(claims.map(({ id }) => id)).toEqual(['mixed-results']);
  });

  it.each(['csv', 'ris', 'bibtex', 'csl-json', 'jsonld', 'json'])(
    'of a search as %s holds what the list finds, page after page',
    async (format) => {
      const list = await ask('/reports?linked=true&limit=1');
      const { total } = z.object({ total: z.number() }).parse(JSON.parse(list.text));
      const { text } = await ask(`/reports/export?linked=true&format=${format}`);
      expect(countEntries(format, text, 'reports')).toBe(total);
    },
  );

  it('says of a retracted report that it is', async () => {
    const { text } = await ask('/reports/export?standing=retracted&format=ris');
    expect(text).toContain('N1  - Retracted\r\n');
  });
});

function countEntries(format: string, text: string, of: 'claims' | 'reports' = 'claims'): number {
  if (format === 'csv') return text.split('\r\n').length - 2;
  if (format === 'ris') return text.split('\r\nER  - \r\n').length - 1;
  if (format === 'bibtex') return text.split(/^@/m).length - 1;
  const parsed: unknown = JSON.parse(text);
  const fields = ['items', '@graph', of];
  const list = Array.isArray(parsed)
    ? parsed
    : Object.entries(Object(parsed)).find(([name]) => fields.includes(name))?.[1];
  return z.array(z.unknown()).parse(list).length;
}

describe('the export menu', () => {
  it('opens, saves a file and closes by keyboard, and keeps the focus', async () => {
    const { page, context } = await openPage(browser, '/claims/mixed-results');
    const button = page.locator('summary', { hasText: 'Export' });
    await button.focus();
    await page.keyboard.press('Enter');
    const csv = page.getByRole('link', { name: /^CSV/ });
    await page.keyboard.press('Tab');
    expect(await csv.evaluate((link) => link === document.activeElement)).toBe(true);
    const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    expect(file.suggestedFilename()).toBe('claim-mixed-results.csv');
    expect(await readFile(await file.path(), 'utf8')).toMatch(/^\ufeff"link","claim"/);
    await page.keyboard.press('Escape');
    expect(await csv.isVisible()).toBe(false);
    expect(await button.evaluate((one) => one === document.activeElement)).toBe(true);
    await context.close();
  });

  it('keeps the filters of a search', async () => {
    const { page, context } = await openPage(browser, '/reports?q=sham&design=rct');
    await page.locator('summary', { hasText: 'Export' }).click();
    const address = await page.getByRole('link', { name: /^RIS/ }).getAttribute('href');
    expect(address).toBe('/api/v1/reports/export?q=sham&design=rct&format=ris');
    await context.close();
  });
});
