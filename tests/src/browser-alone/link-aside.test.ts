import { localEditor, readClaimEdits, readLink, readReport, saveLink } from '@touchstone/db';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findViolations } from '../support/find-violations.ts';
import { launchBrowser } from '../support/launch-browser.ts';
import { openOnDashboard } from '../support/open-on-dashboard.ts';
import { seedStrawReport } from '../support/seed-straw-report.ts';
import { type Dashboard, startDashboard } from '../support/start-dashboard.ts';

const claim = 'responses-vary';
const straws = ['90000031', '90000032', '90000033'];

let browser: Browser;
let dashboard: Dashboard;
beforeAll(async () => {
  [browser, dashboard] = [await launchBrowser(), await startDashboard()];
  for (const pmid of straws) await seedStrawReport(dashboard.db, pmid);
});
afterAll(async () => {
  await browser.close();
  await dashboard.close();
});

function open(path: string, scheme: 'light' | 'dark' = 'light') {
  return openOnDashboard(browser, `${dashboard.url}${path}`, { scheme });
}

const edits = () => readClaimEdits(dashboard.db, claim);
const excluded = async () => (await edits())?.exclusions.map(({ report }) => report.pmid).sort();

describe('what does not bear on a claim', () => {
  it('is left aside in one go, shown with its reason, and taken back by one undo', async () => {
    const { page, context } = await open(`/claims/${claim}/link?q=straw`);
    for (const box of await page.getByRole('checkbox').all()) await box.check();
    await page.getByRole('textbox', { name: 'Why' }).fill('Straw is no needle.');
    await page.getByRole('button', { name: 'Mark as not relevant' }).click();
    await page.getByText('3 reports marked as not relevant.').waitFor();
    expect(await excluded()).toEqual(straws);
    await page.goto(`${dashboard.url}/claims/${claim}`);
    const aside = page.getByRole('region', { name: 'Looked at, does not bear on it' });
    expect(await aside.getByText('Straw is no needle.').count()).toBe(3);
    await aside
      .getByRole('button', { name: /Consider Nan AB et al\. 2020 again/ })
      .first()
      .click();
    await expect.poll(excluded).toHaveLength(2);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(excluded).toHaveLength(3);
    await context.close();
  });

  it('is left aside with a reason only', async () => {
    const { page, context } = await open('/claims/not-for-everyone/link?q=straw');
    await page.getByRole('checkbox').first().check();
    await page.getByRole('button', { name: 'Mark as not relevant' }).click();
    await page.getByText('Say why they do not bear on it.').waitFor();
    await context.close();
  });
});

describe('proposals of a claim', () => {
  it('are accepted in one go, and wait again after one undo', async () => {
    const { db } = dashboard;
    await db.document.updateMany({ data: { twoPerson: true } });
    const by = { ...localEditor, id: 'somebody', name: 'Somebody' };
    const ids: string[] = [];
    for (const outcome of ['pain', 'function'] as const) {
      const finding = `Straw and ${outcome}.`;
      const { id } = await saveLink(db, {
        ...{ claimId: 'not-for-everyone', pmid: '90000031', by },
        input: {
          ...{ comparator: 'no-treatment', outcome, timePoint: 'short', label: '' },
          ...{ direction: 'neutral', directness: 'direct', finding, figures: {} },
          ...{ readFrom: 'abstract', confidence: 'high' },
        },
      });
      ids.push(id);
    }
    const statuses = async () => {
      const rows = await db.evidenceLink.findMany({ where: { id: { in: ids } } });
      return rows.map(({ status }) => status);
    };
    await db.document.updateMany({ data: { twoPerson: false } });
    const { page, context } = await open('/claims/not-for-everyone');
    const waiting = page.getByRole('region', { name: 'Waiting for a decision' });
    for (const box of await waiting.getByRole('checkbox').all()) await box.check();
    await waiting.getByRole('button', { name: 'Accept' }).click();
    await page.getByText('You accepted 2 proposals.').waitFor();
    expect(await statuses()).toEqual(['accepted', 'accepted']);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(statuses).toEqual(['proposed', 'proposed']);
    await context.close();
  });
});

/** An undo shows every page anew. */
const patience = { timeout: 20_000 };

describe('a link', () => {
  it('is withdrawn with a reason, shown where it no longer counts, and restored', async () => {
    const { db } = dashboard;
    const { id } = await db.evidenceLink.findFirstOrThrow({
      where: { claimId: 'generally-safe', status: 'accepted' },
      orderBy: { id: 'asc' },
    });
    const stored = () => readLink(db, id);
    const { page, context } = await open(`/links/${id}`);
    await page.getByRole('textbox', { name: 'Why it is withdrawn' }).fill('The wrong arm.');
    await page.getByRole('button', { name: 'Withdraw' }).click();
    await page.getByText('Withdrawn, counts for nothing: The wrong arm.').first().waitFor();
    await page.goto(`${dashboard.url}/claims/generally-safe`);
    await page.getByText('1 link withdrawn or rejected').click();
    await page.getByRole('link', { name: 'Read or restore it' }).click();
    await page.getByRole('textbox', { name: 'Why it is restored' }).fill('It was the right one.');
    await page.getByRole('button', { name: 'Restore' }).click();
    await page.getByText('Restored.', { exact: true }).first().waitFor();
    expect(await stored()).toMatchObject({ status: 'accepted' });
    expect(await findViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Undo' }).first().click();
    await expect.poll(async () => (await stored())?.status, patience).toBe('withdrawn');
    await context.close();
  });
});

describe('links of a claim', () => {
  it('are withdrawn several at once with one reason, and count again after one undo', async () => {
    const where = { claimId: 'short-term-relief-chronic', status: 'withdrawn' };
    const withdrawn = () => dashboard.db.evidenceLink.count({ where });
    const { page, context } = await open(`/claims/${where.claimId}`);
    const fold = page.locator('details', { hasText: 'Withdraw several links' });
    await fold.locator('summary').click();
    await fold.getByRole('button', { name: 'Withdraw them' }).click();
    await fold.getByText('Tick at least one.').waitFor();
    for (const index of [0, 1, 2]) await fold.getByRole('checkbox').nth(index).check();
    await fold.getByRole('textbox', { name: 'Why' }).fill('Read again.');
    await fold.getByRole('button', { name: 'Withdraw them' }).click();
    await page.getByText('Withdrew 3 links.').waitFor();
    expect(await withdrawn()).toBe(3);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(withdrawn).toBe(0);
    await context.close();
  });
});

describe('a report', () => {
  it('is said to be of another’s study, counted once with it, and split off again', async () => {
    const { page, context } = await open('/reports/90000032?other=90000033');
    await page.getByRole('button', { name: /is of the same study/ }).click();
    await page.getByText('2 reports of 1 study, counted once.').waitFor();
    expect((await readReport(dashboard.db, '90000032'))?.siblings).toHaveLength(1);
    await page.getByRole('button', { name: 'This report is a study of its own' }).click();
    await page.getByText('This report is counted as a study of its own.').waitFor();
    expect((await readReport(dashboard.db, '90000032'))?.siblings).toEqual([]);
    await context.close();
  });

  it('has the design and the participants that an editor reads', async () => {
    const { page, context } = await open('/reports/90000032');
    await page.getByText('Set design and participants').click();
    await page.getByRole('combobox', { name: 'Design' }).selectOption('cohort');
    await page.getByRole('textbox', { name: 'Participants' }).fill('1,240');
    await page.getByRole('button', { name: 'Set them' }).click();
    await page.getByText('set by an editor').waitFor();
    expect(await readReport(dashboard.db, '90000032')).toMatchObject({
      ...{ design: 'cohort', designSource: 'editor', participants: 1240 },
    });
    await context.close();
  });

  it('is linked to a claim that some letters find', async () => {
    const { page, context } = await open('/reports/90000032/link');
    await page.getByRole('searchbox', { name: 'Narrow the list' }).fill('chronic short term');
    await page.getByText('1 claim', { exact: true }).waitFor();
    await page.getByRole('link', { name: /relieves chronic low back pain/ }).click();
    await page.waitForURL('**/claims/short-term-relief-chronic/link?pmid=90000032');
    await context.close();
  });
});

describe('a source without a PMID', () => {
  it('is written down for a claim, quoted, and leads nowhere at PubMed', async () => {
    const { page, context } = await open(`/sources/new?claim=${claim}`);
    await page.getByRole('combobox', { name: 'What it is' }).selectOption('guideline');
    await page.getByRole('textbox', { name: 'Title' }).fill('Guideline of straw');
    await page.getByRole('textbox', { name: 'What it says' }).fill('Straw is advised to nobody.');
    await page.getByRole('textbox', { name: 'Address' }).fill('straw.example.org');
    await page.getByRole('button', { name: 'Write it down' }).click();
    await page.getByRole('link', { name: /begins with http/ }).waitFor();
    expect(await page.getByRole('textbox', { name: 'Title' }).inputValue()).toBe(
      'Guideline of straw',
    );
    await page.getByRole('textbox', { name: 'Address' }).fill('https://straw.example.org/');
    await page.getByRole('button', { name: 'Write it down' }).click();
    await page.waitForURL(`**/claims/${claim}/link?pmid=own-1`);
    expect(await page.locator('[data-word]').allTextContents()).toContain('advised ');
    await page.goto(`${dashboard.url}/reports/own-1`);
    await page.getByText('Guideline, without a PMID').waitFor();
    const addresses = await page
      .getByRole('link')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    expect(addresses.filter((address) => address.includes('pubmed'))).toEqual([]);
    expect(addresses).toContain('https://straw.example.org/');
    await context.close();
  });
});

it('asks for a PMID that is not here, says that no worker runs, and takes a draft meanwhile', async () => {
  const { page, context } = await open(`/claims/${claim}/link?q=90000999`);
  await page.getByRole('button', { name: 'Fetch it from PubMed' }).click();
  await page.getByText('It waits for a worker. No worker runs').waitFor();
  await page.getByRole('link', { name: 'Draft the link meanwhile' }).click();
  await page.getByRole('textbox', { name: 'Finding' }).fill('From the full text.');
  await page.getByText(/once the report has arrived\. Draft saved \d/).waitFor();
  expect(await page.getByRole('button', { name: 'Save the link' }).isDisabled()).toBe(true);
  await seedStrawReport(dashboard.db, '90000999');
  await expect
    .poll(() => page.getByRole('button', { name: 'Save the link' }).isDisabled())
    .toBe(false);
  expect(await page.getByRole('textbox', { name: 'Finding' }).inputValue()).toBe(
    'From the full text.',
  );
  await context.close();
});

it.each(['light', 'dark'] as const)('axe finds nothing on these pages, %s', async (scheme) => {
  const paths = ['/reports/90000031?other=straw', '/reports/90000031/link', '/sources/new'];
  for (const path of [...paths, `/claims/${claim}/link?q=90000998`]) {
    const { page, context } = await open(path, scheme);
    expect([path, await findViolations(page)]).toEqual([path, []]);
    await context.close();
  }
});
