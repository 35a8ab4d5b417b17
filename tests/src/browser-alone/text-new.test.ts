import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/launch-browser.ts';
import { openOnDashboard } from '../support/open-on-dashboard.ts';
import { type Dashboard, startDashboard } from '../support/start-dashboard.ts';

let browser: Browser;
let dashboard: Dashboard;
beforeAll(async () => {
  [browser, dashboard] = [await launchBrowser(), await startDashboard()];
});
afterAll(async () => {
  await browser.close();
  await dashboard.close();
});

const text = `Baths for cold feet

Warm baths **calm *cold* feet** within a day. Many people, [they say](https://example.org/x), bathe at night.

> Do not bathe after a meal.
`;

const boxOf = (page: Page) => page.getByRole('textbox', { name: 'Text', exact: true });
const words = (page: Page) => page.getByRole('textbox', { name: /Select the words of a claim/ });

async function press(page: Page, key: string, times: number) {
  for (let time = 0; time < times; time += 1) await page.keyboard.press(key);
}

/** Adds the text under a title of its own, and goes to where its claims are marked. */
async function addText(title: string) {
  const opened = await openOnDashboard(browser, `${dashboard.url}/documents/new`);
  await opened.page.getByRole('textbox', { name: 'Title' }).fill(title);
  await boxOf(opened.page).fill(text);
  await opened.page.getByRole('button', { name: /Save and mark/ }).click();
  await words(opened.page).waitFor();
  return opened;
}

/** Marks words by keyboard alone, the text having the focus and the caret at its beginning. */
async function mark(
  page: Page,
  { skip, take, says }: { skip: number; take: number; says: string },
) {
  await words(page).focus();
  await page.keyboard.press('Control+Home');
  await press(page, 'ArrowRight', skip);
  await press(page, 'Shift+ArrowRight', take);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.type(says);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const here = page.getByRole('region', { name: 'Claims at this place' });
  await here.getByRole('link', { name: says }).waitFor();
  await expect.poll(() => hasFocus(words(page))).toBe(true);
}

const hasFocus = (place: Locator) =>
  place.evaluate((node) => node === node.ownerDocument.activeElement);

describe('a new text', () => {
  it('goes from paste to its first claim by keyboard, through emphasis, with a way back', async () => {
    const { page, context } = await openOnDashboard(browser, dashboard.url);
    await page.getByRole('link', { name: 'New text' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: 'Title' }).fill('Baths for cold feet');
    await boxOf(page).fill(text);
    await page.getByRole('button', { name: /Save and mark/ }).focus();
    await page.keyboard.press('Enter');
    await words(page).waitFor();
    await mark(page, { skip: 6, take: 4, says: 'Warm baths relieve cold feet.' });
    const claim = await dashboard.db.claim.findFirstOrThrow({
      where: { documentSlug: 'baths-for-cold-feet' },
    });
    expect(claim).toMatchObject({ quoteExact: 'baths **calm *cold* feet', kind: 'efficacy' });
    await page.goto(`${dashboard.url}/documents/baths-for-cold-feet`);
    const passage = page.locator(`[data-claim="${claim.id}"]`);
    expect((await passage.allTextContents()).join('')).toMatch(/^baths calm cold feet/);
    expect(await page.getByRole('link', { name: 'they say' }).getAttribute('rel')).toContain(
      'noopener',
    );
    await page.goto(`${dashboard.url}/claims/${claim.id}`);
    expect(await page.locator('blockquote mark').textContent()).toBe('baths calm cold feet');
    await context.close();
  });

  it('has claims within claims, which are all found at their place, and Ctrl+Z takes one back', async () => {
    const { page, context } = await addText('Claims within claims');
    await mark(page, { skip: 5, take: 8, says: 'Warm baths relieve cold feet within a day.' });
    await mark(page, { skip: 7, take: 3, says: 'Something calms cold feet.' });
    await words(page).focus();
    await page.keyboard.press('Control+Home');
    await press(page, 'ArrowRight', 8);
    const here = page.getByRole('region', { name: 'Claims at this place' });
    await expect
      .poll(() => here.getByRole('link').allTextContents())
      .toEqual(['Something calms cold feet.', 'Warm baths relieve cold feet within a day.']);
    await page.keyboard.press('Control+z');
    await expect.poll(() => here.getByRole('link').count()).toBe(1);
    expect(await words(page).evaluate((node) => node.contains(document.activeElement))).toBe(true);
    await page.getByRole('button', { name: 'Take that back' }).click();
    await expect.poll(() => here.getByRole('link').count()).toBe(2);
    await page.goto(`${dashboard.url}/documents/claims-within-claims`);
    await page.locator('[data-claim=something-calms-cold-feet]').first().click();
    const panel = page.getByRole('complementary', { name: 'Something calms cold feet.' });
    const other = panel.getByRole('region', { name: 'Another claim at this place' });
    await other.getByRole('link', { name: 'Warm baths relieve cold feet within a day.' }).click();
    const title = page.getByRole('heading', { name: 'Warm baths relieve cold feet within a day.' });
    await expect
      .poll(() => title.evaluate((node) => node === node.ownerDocument.activeElement))
      .toBe(true);
    await context.close();
  });

  it('takes a file’s words, and says what is wrong with a file that is none', async () => {
    const { page, context } = await openOnDashboard(browser, `${dashboard.url}/documents/new`);
    const file = page.getByLabel('From a file (optional)');
    const cold = { name: 'feet.md', mimeType: 'text/markdown', buffer: Buffer.from(text) };
    await file.setInputFiles(cold);
    await expect.poll(() => boxOf(page).inputValue()).toBe(text);
    await file.setInputFiles({ ...cold, name: 'feet.docx' });
    await page.getByText('Choose a file whose name ends in .txt, .md or .markdown.').waitFor();
    expect(await boxOf(page).inputValue()).toBe(text);
    await context.close();
  });

  it('is added without a script too, from its file', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${dashboard.url}/documents/new`);
    await page.getByRole('textbox', { name: 'Title' }).fill('Without a script');
    const buffer = Buffer.from(text);
    await page
      .getByLabel('From a file (optional)')
      .setInputFiles({ name: 'feet.txt', mimeType: 'text/plain', buffer });
    await page.getByRole('button', { name: /Save and mark/ }).click();
    await page.waitForURL('**/documents/without-a-script?**');
    await context.close();
  });

  it('runs nothing that its Markdown holds', async () => {
    const { page, context } = await openOnDashboard(browser, `${dashboard.url}/documents/new`);
    await page.getByRole('textbox', { name: 'Title' }).fill('Tricks');
    await boxOf(page).fill(
      '<img src=x onerror="boom()"> [press](javascript:boom()) ![x](http://x.test/y)',
    );
    await page.getByRole('button', { name: /Save and mark/ }).click();
    await words(page).waitFor();
    await page.goto(`${dashboard.url}/documents/tricks`);
    const article = page.getByRole('article');
    expect(await article.textContent()).toContain('<img src=x onerror="boom()"> press [Image: x]');
    expect(await article.locator('img, [href^="javascript"]').count()).toBe(0);
    await context.close();
  });
});

describe('words that are not saved', () => {
  const starter = 'acupuncture-low-back-pain';
  const queue = (page: Page) => page.getByRole('link', { name: /^Queue/ }).first();

  /** Opens a page and answers each of its questions. @returns the kinds of those that were asked */
  async function openAndAnswer(path: string, answer: 'accept' | 'dismiss') {
    const opened = await openOnDashboard(browser, `${dashboard.url}${path}`);
    const asked: string[] = [];
    opened.page.on('dialog', async (dialog) => {
      asked.push(dialog.type());
      await dialog[answer]();
    });
    return { ...opened, asked };
  }

  it('are left by a link, back or a reload only once somebody says so', async () => {
    const { page, context, asked } = await openAndAnswer('/', 'dismiss');
    await page.getByRole('link', { name: 'New text' }).click();
    const title = page.getByRole('textbox', { name: 'Title' });
    await title.click();
    await page.keyboard.type('Feet');
    await queue(page).click();
    await expect.poll(() => asked).toEqual(['confirm']);
    await title.click();
    await page.evaluate(() => history.back());
    await expect.poll(() => asked).toEqual(['confirm', 'confirm']);
    await title.click();
    await page.evaluate(() => location.reload());
    await expect.poll(() => asked).toEqual(['confirm', 'confirm', 'beforeunload']);
    expect(new URL(page.url()).pathname).toBe('/documents/new');
    expect(await title.inputValue()).toBe('Feet');
    await context.close();
  });

  it.each([
    [`/documents/${starter}/edit`, 'Why (optional)'],
    [`/documents/${starter}/settings`, 'Title'],
    ['/claims/responses-vary#edit-claim', 'Statement'],
    ['/links/LINK/edit', 'Finding'],
  ])('are asked about on %s', async (path, field) => {
    const { id } = await dashboard.db.evidenceLink.findFirstOrThrow();
    const opened = await openAndAnswer(path.replace('LINK', id), 'accept');
    const { page, context, asked } = opened;
    for (const fold of ['Edit this claim', /^Reword/]) {
      const summary = page.locator('summary').filter({ hasText: fold });
      if (field === 'Statement') await summary.click();
    }
    await page.getByRole('textbox', { name: field, exact: true }).fill('Other words.');
    await queue(page).click();
    await page.waitForURL('**/queue');
    expect(asked).toEqual(['confirm']);
    await context.close();
  });

  it('are not asked about once they are saved', async () => {
    const { page, context, asked } = await openAndAnswer(
      `/documents/${starter}/settings`,
      'dismiss',
    );
    await page.getByRole('textbox', { name: 'Title' }).fill('Another title');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('button', { name: 'Undo' }).waitFor();
    await queue(page).click();
    await page.waitForURL('**/queue');
    expect(asked).toEqual([]);
    await context.close();
  });
});
