import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/launch-browser.ts';
import { openPage } from '../support/open-page.ts';

const text = '/documents/acupuncture-low-back-pain';
const claim = 'short-term-relief-chronic';
const statement = 'Acupuncture relieves chronic low back pain in the short term.';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe('the evidence of a claim', () => {
  it('opens by mouse, beside the text, and the address names the claim', async () => {
    const { page, context } = await openPage(browser, text);
    await page.locator(`[data-claim=${claim}]`).click();
    const panel = page.getByRole('complementary', { name: statement });
    await panel.waitFor();
    expect(new URL(page.url()).searchParams.get('claim')).toBe(claim);
    const article = await page.getByRole('article').boundingBox();
    const place = await panel.boundingBox();
    expect(place?.x).toBeGreaterThanOrEqual((article?.x ?? 0) + (article?.width ?? 0));
    await context.close();
  });

  it('opens by keyboard, takes the focus, and Escape gives it back', async () => {
    const { page, context } = await openPage(browser, text);
    const mark = page.locator(`[data-claim=${claim}]`);
    await tabTo(page, claim);
    await page.keyboard.press('Enter');
    const title = page.getByRole('heading', { name: statement });
    await expect
      .poll(() => title.evaluate((node) => node === node.ownerDocument.activeElement))
      .toBe(true);
    await page.keyboard.press('Escape');
    await title.waitFor({ state: 'detached' });
    expect(await mark.evaluate((node) => node === node.ownerDocument.activeElement)).toBe(true);
    expect(page.url()).not.toContain('claim=');
    await context.close();
  });

  it('opens by touch on a phone, below the claim and above the next passage', async () => {
    const { page, context } = await openPage(browser, text, { width: 390, touch: true });
    await page.locator(`[data-claim=${claim}]`).tap();
    const panel = await page.getByRole('complementary', { name: statement }).boundingBox();
    const mark = await page.locator(`[data-claim=${claim}]`).boundingBox();
    const next = await page.locator('[data-claim=responses-vary]').boundingBox();
    expect(panel?.y).toBeGreaterThan((mark?.y ?? 0) + (mark?.height ?? 0) - 1);
    expect(next?.y).toBeGreaterThan((panel?.y ?? 0) + (panel?.height ?? 0) - 1);
    await context.close();
  });

  it('opens from a link that somebody sent, without any script', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    const sent = await openPage(browser, text);
    const href = await sent.page.locator(`[data-claim=${claim}]`).getAttribute('href');
    await page.goto(new URL(href ?? '', sent.page.url()).href);
    await sent.context.close();
    expect(await page.getByRole('heading', { name: statement }).isVisible()).toBe(true);
    expect(await page.getByRole('heading', { name: 'Against sham' }).isVisible()).toBe(true);
    await context.close();
  });

  it('can be reached for every claim by the Tab key, each once', async () => {
    const { page, context } = await openPage(browser, text);
    const stops = page.locator('article [data-claim]:not([tabindex="-1"])');
    const ids = await stops.evaluateAll((marks) =>
      marks.map((mark) => mark.getAttribute('data-claim')),
    );
    expect(ids).toHaveLength(19);
    expect(new Set(ids).size).toBe(19);
    await context.close();
  });

  it.each(['many-people-seek-it', claim])('of %s moves no line of the text', async (id) => {
    const { page, context } = await openPage(browser, text);
    const closed = await linesOf(page);
    await page.goto(`${text}?claim=${id}`);
    await page.getByRole('complementary').waitFor();
    expect(closed.length).toBeGreaterThan(5);
    expect(await linesOf(page)).toEqual(closed);
    await context.close();
  });

  it('is not offered for advice, which is marked as such', async () => {
    const { page, context } = await openPage(browser, `${text}?claim=choose-licensed`);
    expect(await page.locator('[data-claim=choose-licensed]').textContent()).toContain('advice');
    expect(await page.getByRole('complementary').textContent()).toContain('takes no evidence');
    await context.close();
  });

  it('says so where the address names no claim of the text', async () => {
    const { page, context } = await openPage(browser, `${text}?claim=nonsense`);
    expect(await page.getByText('This text has no claim named “nonsense”').isVisible()).toBe(true);
    await context.close();
  });
});

async function tabTo(page: Page, id: string) {
  for (let stop = 0; stop < 60; stop += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => document.activeElement?.getAttribute('data-claim'));
    if (focused === id) return;
  }
  throw new Error(`The Tab key never came to ${id}.`);
}

/** Where each heading and paragraph of the text begins, from the top of the page. */
async function linesOf(page: Page): Promise<number[]> {
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  return page
    .getByRole('article')
    .locator(':is(h1, h2, h3, p):not(aside *)')
    .evaluateAll((blocks) =>
      blocks.map((block) => Math.round(block.getBoundingClientRect().top + scrollY)),
    );
}
