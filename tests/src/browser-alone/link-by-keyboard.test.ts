import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findViolations } from '../support/find-violations.ts';
import { launchBrowser } from '../support/launch-browser.ts';
import { openOnDashboard } from '../support/open-on-dashboard.ts';
import { seedStrawReport } from '../support/seed-straw-report.ts';
import { type Dashboard, startDashboard } from '../support/start-dashboard.ts';
import { tabTo } from '../support/tab-to.ts';

const claim = '/claims/responses-vary';

let browser: Browser;
let dashboard: Dashboard;
beforeAll(async () => {
  [browser, dashboard] = [await launchBrowser(), await startDashboard()];
  await seedStrawReport(dashboard.db);
});
afterAll(async () => {
  await browser.close();
  await dashboard.close();
});

function open(path: string, scheme: 'light' | 'dark' = 'light') {
  return openOnDashboard(browser, `${dashboard.url}${path}`, { scheme });
}

it('links a study from its abstract by keyboard alone, and counts it', async () => {
  const { page, context } = await open(claim);
  const before = await countedStudies(page);
  await tabTo(page, page.getByRole('link', { name: 'Link a study' }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('searchbox', { name: 'Which study?' }));
  await page.keyboard.type('needles straw');
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('link', { name: 'Link Nan AB et al. 2020' }));
  await page.keyboard.press('Enter');

  // By sentence: past the title, the background and both of the methods.
  const words = page.getByRole('listbox', { name: 'Title and abstract, word by word' });
  await tabTo(page, words.getByRole('option').first());
  for (const _ of [1, 2, 3, 4]) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+End');
  await page.keyboard.press('Enter');
  const quote = page.getByRole('textbox', { name: 'Words that show it' });
  await expect
    .poll(() => quote.inputValue())
    .toBe('Pain fell by 5.1 points more with straw than with sham (95% CI 1.9 to 8.3; P = 0.002).');
  expect(await page.getByRole('combobox', { name: 'From', exact: true }).inputValue()).toBe(
    'abstract',
  );

  await choose(page, 'Compared with', 'Sham');
  await choose(page, 'Outcome', 'Pain');
  await choose(page, 'Time point', 'Up to 3');
  await tabTo(page, page.getByRole('textbox', { name: 'Finding' }));
  await page.keyboard.type('Pain fell by 5.1 points more with straw than with sham.');
  await tabTo(page, page.getByRole('radio', { name: /Supports/ }));
  await page.keyboard.press('Space');
  await tabTo(page, page.getByRole('textbox', { name: 'Participants' }));
  await page.keyboard.type('240');
  await tabTo(page, page.getByRole('button', { name: 'Save the link' }));
  await page.keyboard.press('Enter');

  await page.waitForURL(`**${claim}#link-*`);
  await expect.poll(() => countedStudies(page)).toBe(before + 1);
  const entry = page.getByText('“Pain fell by 5.1 points more with straw', { exact: false });
  expect(await entry.count()).toBe(1);
  expect(await page.getByText('The link is saved.').count()).toBe(1);
  await page.keyboard.press('Control+z');
  await expect.poll(() => countedStudies(page)).toBe(before);
  await context.close();
});

it('keeps what is typed as a draft, and begins with it the next time', async () => {
  const path = `${claim}/link?pmid=90000031`;
  const first = await open(path);
  const { page } = first;
  await page.getByRole('textbox', { name: 'Finding' }).fill('Half a finding');
  await page.getByText(/^Draft saved \d\d:\d\d$/).waitFor();
  await first.context.close();
  const second = await open(path);
  const finding = second.page.getByRole('textbox', { name: 'Finding' });
  expect(await finding.inputValue()).toBe('Half a finding');
  await second.page.getByRole('button', { name: 'Discard it' }).click();
  await second.page.waitForURL(`**${claim}/link`);
  await second.page.goto(`${dashboard.url}${path}`);
  expect(await finding.inputValue()).toBe('');
  await second.context.close();
});

it('takes what is selected with the mouse as the quote, in whole words', async () => {
  const { page, context } = await open(`${claim}/link?pmid=90000031`);
  const [from, to] = [
    await page.locator('[data-word]', { hasText: 'Function' }).boundingBox(),
    await page.locator('[data-word]', { hasText: 'differ ' }).boundingBox(),
  ];
  if (!from || !to) throw new Error('The words of the abstract are not there.');
  await page.mouse.move(from.x + 8, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 8 });
  await page.mouse.up();
  const quote = page.getByRole('textbox', { name: 'Words that show it' });
  await expect.poll(() => quote.inputValue()).toBe('Function did not differ');
  await context.close();
});

it('says what is missing, beside the field and above the form, and loses nothing', async () => {
  const { page, context } = await open(`${claim}/link?pmid=90000031`);
  await page.getByRole('textbox', { name: 'Finding' }).fill('A finding');
  await page.getByRole('combobox', { name: 'Compared with' }).selectOption('sham');
  await page.getByRole('button', { name: 'Save the link' }).click();
  const troubles = page.getByRole('alert').filter({ hasText: 'Not saved yet' });
  await troubles.waitFor();
  expect(await troubles.evaluate((node) => node === node.ownerDocument.activeElement)).toBe(true);
  await troubles.getByRole('link', { name: 'Choose the outcome.' }).click();
  const outcome = page.getByRole('combobox', { name: 'Outcome' });
  expect(await outcome.getAttribute('aria-invalid')).toBe('true');
  expect(await page.getByRole('textbox', { name: 'Finding' }).inputValue()).toBe('A finding');
  expect(await page.getByRole('combobox', { name: 'Compared with' }).inputValue()).toBe('sham');
  await context.close();
});

it('warns of a finding that contradicts its direction, and saves it all the same', async () => {
  const { page, context } = await open(`${claim}/link?pmid=90000031`);
  await page.getByRole('combobox', { name: 'Compared with' }).selectOption('usual-care');
  await page.getByRole('combobox', { name: 'Outcome' }).selectOption('function');
  await page.getByRole('combobox', { name: 'Time point' }).selectOption('short');
  await page.getByRole('textbox', { name: 'Finding' }).fill('There was no difference.');
  await page.getByRole('radio', { name: /Supports/ }).check();
  await page.getByRole('button', { name: 'Save the link' }).click();
  await page.getByRole('alert').filter({ hasText: 'Look at this before it is saved' }).waitFor();
  const rows = () =>
    dashboard.db.evidenceLink.count({ where: { reportPmid: '90000031', outcome: 'function' } });
  expect(await rows()).toBe(0);
  await page.getByRole('button', { name: 'Save all the same' }).click();
  await page.waitForURL(`**${claim}#link-*`);
  expect(await rows()).toBe(1);
  await context.close();
});

it('shows words of the figures that make no sense beside their fields', async () => {
  const { page, context } = await open(`${claim}/link?pmid=90000031`);
  await page.getByRole('combobox', { name: 'Compared with' }).selectOption('other-active');
  await page.getByRole('combobox', { name: 'Outcome' }).selectOption('pain');
  await page.getByRole('combobox', { name: 'Time point' }).selectOption('long');
  await page.getByRole('textbox', { name: 'Finding' }).fill('Some words.');
  await page.getByRole('radio', { name: /Inconclusive/ }).check();
  await page.getByRole('textbox', { name: 'Interval from' }).fill('5');
  await page.getByRole('textbox', { name: 'Interval to' }).fill('3');
  await page.getByRole('button', { name: 'Save the link' }).click();
  await page.getByRole('link', { name: /lower end of the interval/ }).waitFor();
  const from = page.getByRole('textbox', { name: 'Interval from' });
  expect(await from.getAttribute('aria-invalid')).toBe('true');
  expect(await from.inputValue()).toBe('5');
  await context.close();
});

it('refuses a quote that does not stand in the abstract, and keeps it to be mended', async () => {
  const { page, context } = await open(`${claim}/link?pmid=90000031`);
  await page.getByRole('textbox', { name: 'Words that show it' }).fill('Straw cured everybody');
  await page.getByRole('combobox', { name: 'From', exact: true }).selectOption('abstract');
  await page.getByRole('combobox', { name: 'Compared with' }).selectOption('other-active');
  await page.getByRole('combobox', { name: 'Outcome' }).selectOption('pain');
  await page.getByRole('combobox', { name: 'Time point' }).selectOption('long');
  await page.getByRole('textbox', { name: 'Finding' }).fill('Some words.');
  await page.getByRole('radio', { name: /Inconclusive/ }).check();
  await page.getByRole('button', { name: 'Save the link' }).click();
  const quote = page.getByRole('textbox', { name: 'Words that show it' });
  await expect.poll(() => quote.getAttribute('aria-invalid')).toBe('true');
  expect(await quote.inputValue()).toBe('Straw cured everybody');
  await context.close();
});

it.each(['light', 'dark'] as const)('axe finds nothing in the editor, %s', async (scheme) => {
  for (const path of [`${claim}/link?q=straw`, `${claim}/link?pmid=90000031`]) {
    const { page, context } = await open(path, scheme);
    for (const fold of await page.locator('main summary').all()) await fold.click();
    expect([path, await findViolations(page)]).toEqual([path, []]);
    await context.close();
  }
});

async function choose(page: Page, name: string, letters: string) {
  await tabTo(page, page.getByRole('combobox', { name }));
  await page.keyboard.type(letters);
}

/** "6 studies": how many the head of the claim counts. */
async function countedStudies(page: Page): Promise<number> {
  const said = await page.locator('main header dt').first().textContent();
  return Number.parseInt(said ?? '', 10);
}
