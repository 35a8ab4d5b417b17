import {
  addDocument,
  localEditor,
  markClaim,
  readDocument,
  reviseClaim,
  saveText,
} from '@touchstone/db';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findViolations } from '../support/find-violations.ts';
import { launchBrowser } from '../support/launch-browser.ts';
import { openOnDashboard } from '../support/open-on-dashboard.ts';
import { type Dashboard, startDashboard } from '../support/start-dashboard.ts';

let browser: Browser;
let dashboard: Dashboard;
let slug: string;
beforeAll(async () => {
  [browser, dashboard] = [await launchBrowser(), await startDashboard()];
});
afterAll(async () => {
  await browser.close();
  await dashboard.close();
});

const baths = 'A warm bath calms tired feet within an hour.';
const socks = 'Woollen socks keep most people warm through the night.';
const toe = 'No bath has ever cured a broken toe.';
const text = `Warm feet\n\n${baths} ${socks}\n\nSome say more. ${toe}\n`;

/** Each test has a text of its own with three claims. */
beforeEach(async () => {
  const { db } = dashboard;
  ({ slug } = await addDocument(db, { title: 'Warm feet', text, topics: [], by: localEditor }));
  for (const words of [baths, socks, toe]) {
    const start = text.indexOf(words);
    const place = { slug, version: 1, start, end: start + words.length };
    await markClaim(db, { ...place, kind: 'efficacy', statement: words, by: localEditor });
  }
});

const box = (page: Page) => page.getByRole('textbox', { name: 'Text', exact: true });
const save = (page: Page) => page.getByRole('button', { name: /^Save/ }).click();
const read = () => readDocument(dashboard.db, slug);
const edit = async (to: string) => {
  const opened = await openOnDashboard(browser, `${dashboard.url}/documents/${slug}/edit`);
  await box(opened.page).fill(to);
  return opened;
};
/** Where each claim that stands begins, by the words it stands at. */
const standing = async () => (await read())?.claims.map(({ quote }) => quote.exact);

describe('editing a text', () => {
  it('above its claims moves all of them along, and says so before it is saved', async () => {
    const { page, context } = await edit(text.replace('A warm', 'Feet are far away. A warm'));
    await page.getByText('3 claims follow.').waitFor();
    await save(page);
    await page.waitForURL(`**/documents/${slug}`);
    await page.getByText('Saved as version 2.').waitFor();
    expect(await standing()).toEqual([baths, socks, toe]);
    await context.close();
  });

  it('inside a claim lets it follow a mended spelling, but not a word that turns it round', async () => {
    const turned = text
      .replace('Woollen', 'Woolen')
      .replace('No bath has ever', 'A bath has often');
    const { page, context } = await edit(turned);
    await page.getByText(/^2 claims follow and 1 (needs confirming|loses its words)\.$/).waitFor();
    await save(page);
    await page.waitForURL('**/tray');
    expect(await standing()).toEqual([baths, socks.replace('Woollen', 'Woolen')]);
    expect(await findViolations(page)).toEqual([]);
    await context.close();
  });

  it('across claims sends the one that lost its words to the tray, with its links', async () => {
    const { page, context } = await edit(text.replace(`${baths} ${socks}`, 'Feet are warm.'));
    await page.getByText('1 claim follows and 2 lose their words.').waitFor();
    await save(page);
    await page.waitForURL('**/tray');
    const card = page.getByRole('region', { name: baths });
    expect(await card.textContent()).toContain('Its words are gone');
    await page.getByRole('link', { name: 'Versions' }).click();
    await page.getByText('2 lost their words').waitFor();
    await page.getByRole('link', { name: 'What it changed' }).click();
    const row = page.getByRole('row', { name: new RegExp(baths) });
    expect(await row.textContent()).toContain('its words are gone');
    expect(await findViolations(page)).toEqual([]);
    await context.close();
  });

  it('can be taken back right after', async () => {
    const { page, context } = await edit(text.replace(baths, ''));
    await save(page);
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('Taken back.').waitFor();
    expect(await standing()).toEqual([baths, socks, toe]);
    await page.getByRole('button', { name: 'Take that back' }).click();
    await page.getByText('Done again.').waitFor();
    expect(await standing()).toEqual([socks, toe]);
    await context.close();
  });

  it('keeps what was typed where somebody else saved meanwhile, and shows the difference', async () => {
    const { page, context } = await edit(text.replace('Some say more.', 'Mine.'));
    const theirs = text.replace('Warm feet', 'Warm feet and toes');
    await saveText(dashboard.db, { slug, expectedVersion: 1, text: theirs, by: localEditor });
    await save(page);
    const conflict = page.getByRole('region', { name: 'Version 2 was saved meanwhile' });
    await conflict.waitFor();
    expect(await conflict.textContent()).toMatch(
      /removed: and toes.*removed: Some say more\..*added: Mine\./s,
    );
    expect(await box(page).inputValue()).toContain('Mine.');
    expect((await read())?.text).toBe(theirs);
    await save(page);
    await page.getByText('Saved as version 3.').waitFor();
    expect((await read())?.text).toContain('Mine.');
    await context.close();
  });
});

describe('the tray', () => {
  it('confirms a doubtful place', async () => {
    const turned = text.replace('within an hour', 'within 2 hours');
    await saveText(dashboard.db, { slug, expectedVersion: 1, text: turned, by: localEditor });
    const { page, context } = await openOnDashboard(browser, `${dashboard.url}/documents/${slug}`);
    await page.getByRole('link', { name: '1 claim to place' }).click();
    const card = page.getByRole('region', { name: baths });
    expect(await card.textContent()).toMatch(/removed: an hour\..*added: 2 hours\./s);
    await card.getByRole('button', { name: 'It stands there' }).click();
    await page.getByText('The claim stands at these words.').waitFor();
    expect(await standing()).toContain(baths.replace('an hour', '2 hours'));
    await context.close();
  });

  it('takes other words, selected by keyboard, for a claim that has lost its own', async () => {
    const gone = text.replace(baths, 'Something else stands here now.');
    await saveText(dashboard.db, { slug, expectedVersion: 1, text: gone, by: localEditor });
    const address = `${dashboard.url}/documents/${slug}/tray`;
    const { page, context } = await openOnDashboard(browser, address);
    const place = page.getByRole('textbox', { name: /Select the words of the claim/ });
    await place.focus();
    await page.keyboard.press('Control+Home');
    for (let word = 0; word < 3; word += 1) await page.keyboard.press('ArrowRight');
    for (let word = 0; word < 5; word += 1) await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.getByText('The claim stands at these words.').waitFor();
    expect(await standing()).toContain('Something else stands here now');
    await context.close();
  });

  it('retires a claim that the text makes no more, with a reason', async () => {
    await saveText(dashboard.db, {
      ...{ slug, expectedVersion: 1, text: text.replace(toe, ''), by: localEditor },
    });
    const address = `${dashboard.url}/documents/${slug}/tray`;
    const { page, context } = await openOnDashboard(browser, address);
    await page.getByText(/^Retire it/).click();
    await page.getByRole('textbox', { name: 'Why' }).fill('The new edition leaves it out.');
    await page.getByRole('button', { name: 'Retire this claim' }).click();
    await page.getByText('Every claim stands at its words.').waitFor();
    const row = await dashboard.db.claim.findFirstOrThrow({
      where: { documentSlug: slug, statement: toe },
    });
    expect(row.retiredReason).toBe('The new edition leaves it out.');
    await page.goto(`${dashboard.url}/claims/${row.id}`);
    await page.getByText(/^Retired on .*: The new edition leaves it out\./).waitFor();
    await context.close();
  });
});

describe('a claim', () => {
  const claimOf = (statement: string) =>
    dashboard.db.claim.findFirstOrThrow({ where: { documentSlug: slug, statement } });
  const openClaim = async (statement: string, form: RegExp) => {
    const { id } = await claimOf(statement);
    const opened = await openOnDashboard(browser, `${dashboard.url}/claims/${id}`);
    await opened.page.getByText('Edit this claim').click();
    await opened.page.locator('summary').filter({ hasText: form }).click();
    return { ...opened, id };
  };

  it('is reworded', async () => {
    const { page, context, id } = await openClaim(baths, /^Reword/);
    await page.getByRole('textbox', { name: 'Statement', exact: true }).fill('Baths calm feet.');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Baths calm feet.' }).waitFor();
    expect(await dashboard.db.claim.findUnique({ where: { id } })).toMatchObject({ revision: 2 });
    await context.close();
  });

  it('is split where the slider says', async () => {
    const { page, context } = await openClaim(socks, /^Split/);
    const slider = page.getByRole('slider');
    await slider.focus();
    await page.keyboard.press('Home');
    for (let word = 0; word < 4; word += 1) await page.keyboard.press('ArrowRight');
    expect(await slider.getAttribute('aria-valuetext')).toContain('“warm through the night.');
    await page.getByRole('textbox', { name: 'Statement of the second part' }).fill('It lasts.');
    await page.getByRole('button', { name: 'Split this claim' }).click();
    await page.getByText('Split into two claims.').waitFor();
    expect(await standing()).toEqual([
      baths,
      'Woollen socks keep most people',
      'warm through the night.',
      toe,
    ]);
    await context.close();
  });

  it('is merged with another, which says where it went', async () => {
    const { page, context, id } = await openClaim(baths, /^Merge/);
    const { id: other } = await claimOf(socks);
    await page.getByRole('combobox').selectOption({ label: socks });
    await page.getByRole('textbox', { name: 'Statement of the merged claim' }).fill('Both warm.');
    await page.getByRole('button', { name: 'Merge them' }).click();
    await page.getByText('Merged.').waitFor();
    await page.goto(`${dashboard.url}/claims/${other}`);
    await page.getByRole('link', { name: /merged into/ }).click();
    await page.waitForURL(`**/claims/${id}`);
    await context.close();
  });

  it('is merged with one that somebody reworded since only once that was told', async () => {
    const { page, context } = await openClaim(baths, /^Merge/);
    const { id: other, revision: expected } = await claimOf(socks);
    const statement = 'Socks keep feet dry.';
    await reviseClaim(dashboard.db, { id: other, expected, statement, by: localEditor });
    await page.getByRole('combobox').selectOption({ label: socks });
    await page.getByRole('button', { name: 'Merge them' }).click();
    await page.getByText(`It says now: “${statement}”`).waitFor();
    expect(await standing()).toEqual([baths, socks, toe]);
    await page.getByRole('button', { name: 'Merge them' }).click();
    await page.getByText('Merged.').waitFor();
    expect(await standing()).toHaveLength(2);
    await context.close();
  });
});
