import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findViolations } from '../support/find-violations.ts';
import { launchBrowser } from '../support/launch-browser.ts';
import { openOnDashboard } from '../support/open-on-dashboard.ts';
import { type Dashboard, startDashboard } from '../support/start-dashboard.ts';

let browser: Browser;
let dashboard: Dashboard;

beforeAll(async () => {
  [browser, dashboard] = await Promise.all([launchBrowser(), startDashboard()]);
});
afterAll(async () => {
  await browser.close();
  await dashboard.close();
});

const heading = '"claim","pmid","comparator","outcome","timePoint","direction","directness",';
const more = '"finding","readFrom","confidence"';
const row = (pmid: string, direction = 'neutral') =>
  `"mixed-results","${pmid}","sham","other","long","${direction}","direct","As it was.","abstract","high"`;
const table = (...rows: string[]) => [heading + more, ...rows, ''].join('\r\n');

async function look(page: Page, text: string) {
  const file = { name: 'links.csv', mimeType: 'text/csv', buffer: Buffer.from(text) };
  await page.getByLabel('File').setInputFiles(file);
  await page.getByRole('button', { name: 'See what it would change' }).click();
}

describe('a table of links', () => {
  it('is looked at, imported and taken back', async () => {
    const { page, context } = await openOnDashboard(browser, `${dashboard.url}/import`);
    await look(page, table(row('17893311'), row('19433697')));
    await page.getByRole('heading', { name: 'What links.csv would change' }).waitFor();
    expect(await page.getByText('2 new.').isVisible()).toBe(true);
    expect(await dashboard.db.evidenceLink.count()).toBe(130);
    await page.getByRole('button', { name: 'Import 2 links' }).click();
    await page.getByText('Imported: 2 new.').waitFor();
    expect(await dashboard.db.evidenceLink.count({ where: { origin: 'import' } })).toBe(2);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect
      .poll(() => dashboard.db.evidenceLink.count({ where: { status: 'accepted' } }))
      .toBe(130);
    await context.close();
  });

  it('is refused by row where it is wrong, and asks for what is not here', async () => {
    const { page, context } = await openOnDashboard(browser, `${dashboard.url}/import`);
    await look(page, table(row('17893311', 'partial'), row('90000077')));
    const rows = page.getByRole('listitem');
    await rows.getByText('“partial” is none of supports, disputes, neutral.').waitFor();
    expect(await page.getByRole('button', { name: /^Import \d/ }).count()).toBe(0);
    await page.getByRole('button', { name: 'Ask PubMed for it' }).click();
    await page.getByText('Asked for 1 report.').waitFor();
    expect(await dashboard.db.pmidRequest.count({ where: { pmid: '90000077' } })).toBe(1);
    expect(await findViolations(page)).toEqual([]);
    await context.close();
  });

  it('is refused as a whole where it is none, with what to do', async () => {
    const { page, context } = await openOnDashboard(browser, `${dashboard.url}/import`);
    const choose = (name: string, buffer: Buffer) =>
      page.getByLabel('File').setInputFiles({ name, mimeType: 'text/csv', buffer });
    await choose('links.xlsx', Buffer.from('PK'));
    await page.getByText('name ends in .csv, .tsv or .txt').waitFor();
    await choose('long.csv', Buffer.alloc(7_000_001, 'x'));
    await page.getByText('longer than 7 MB. Cut it into several files.').waitFor();
    // Neither was sent: the field itself refuses it.
    await page.getByRole('button', { name: 'See what it would change' }).click();
    expect(await page.evaluate('document.activeElement.type')).toBe('file');
    const send = () => page.getByRole('button', { name: 'See what it would change' }).click();
    await choose('old.csv', Buffer.from(`${heading}\n\u00e4`, 'latin1'));
    await send();
    await page.getByText('not in UTF-8 (row 2)').waitFor();
    await choose('renamed.csv', Buffer.from('PK\u0003\u0004'));
    await send();
    await page.getByText('It is a workbook or a packed file').waitFor();
    await choose('wide.csv', Buffer.from('claim,pmid', 'utf16le'));
    await send();
    await page.getByText('It is in UTF-16').waitFor();
    expect(await findViolations(page)).toEqual([]);
    await context.close();
  });
});

describe('the API', () => {
  async function send(query: string, text: string | Buffer<ArrayBuffer>, type = 'text/csv') {
    const response = await fetch(`${dashboard.url}/api/v1/import/links?${query}`, {
      method: 'POST',
      headers: { 'Content-Type': type },
      body: text,
    });
    return { status: response.status, body: await response.json() };
  }

  it('imports what a dry run showed, and nothing else', async () => {
    const text = table(row('19433697'));
    const seen = await send('dryRun=true', text);
    expect(seen).toMatchObject({ status: 200, body: { counts: { new: 1, refused: 0 } } });
    const { hash } = seen.body;
    const other = await send(`plan=${hash}`, table(row('17893311')));
    expect(other).toMatchObject({ status: 409, body: { title: 'Changed meanwhile' } });
    const done = await send(`plan=${hash}`, text);
    expect(done).toMatchObject({ status: 200, body: { counts: { new: 1 } } });
  });

  it.each([
    ['', table(row('1')), 'text/csv', 400, 'plan'],
    ['dryRun=true', table(row('1')), 'application/json', 415, 'Content-Type'],
    ['dryRun=true', 'colour\nred', 'text/csv', 422, 'file'],
    ['dryRun=true', Buffer.from([0x61, 0x0a, 0xe4]), 'text/csv', 422, 'file'],
    ['dryRun=true', 'claim,pmid\n\0,1', 'text/csv', 422, 'file'],
    ['dryRun=true', `claim,pmid\n${'x'.repeat(1_000_000)},1`, 'text/csv', 422, 'file'],
  ] as const)('answers ?%s with problem details that name the field', async (...given) => {
    const [query, text, type, status, field] = given;
    const answer = await send(query, text, type);
    expect(answer.status).toBe(status);
    expect(Object.keys(answer.body.errors)).toEqual([field]);
  });

  it('takes no table of 50 MB', async () => {
    const { status, body } = await send('dryRun=true', 'x'.repeat(50_000_000));
    expect([status, body.title]).toEqual([413, 'Too much text']);
  });

  it('refuses by row what the dry run refused', async () => {
    const text = table(row('17893311', 'partial'));
    const { body } = await send('dryRun=true', text);
    const refused = await send(`plan=${body.hash}`, text);
    expect(refused.status).toBe(422);
    expect(Object.keys(refused.body.errors)).toEqual(['rows.2.direction']);
  });
});
