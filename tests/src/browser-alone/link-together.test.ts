import { readLink } from '@touchstone/db';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findViolations } from '../support/find-violations.ts';
import { launchBrowser } from '../support/launch-browser.ts';
import { openOnDashboard } from '../support/open-on-dashboard.ts';
import { type Dashboard, startDashboard } from '../support/start-dashboard.ts';

let browser: Browser;
let dashboard: Dashboard;
let id: string;
beforeAll(async () => {
  [browser, dashboard] = [await launchBrowser(), await startDashboard()];
});
afterAll(async () => {
  await browser.close();
  await dashboard.close();
});

/** Each test has a link that no other has touched. */
beforeEach(async () => {
  const { id: untouched } = await dashboard.db.evidenceLink.findFirstOrThrow({
    where: { status: 'accepted', revision: 1, label: '' },
    orderBy: { id: 'asc' },
  });
  id = untouched;
});

const findingOf = (page: Page) => page.getByRole('textbox', { name: 'Finding' });
const save = (page: Page) => page.getByRole('button', { name: 'Save the change' }).click();
const stored = async () => readLink(dashboard.db, id);

/** Two who opened the same link; the first has saved another finding and another label. */
async function openTwice() {
  const address = `${dashboard.url}/links/${id}/edit`;
  const one = await openOnDashboard(browser, address);
  const other = await openOnDashboard(browser, address);
  await findingOf(one.page).fill('What the first found.');
  await one.page.getByRole('textbox', { name: 'Label' }).fill('8 weeks');
  await save(one.page);
  await one.page.waitForURL(`**/links/${id}`);
  await one.context.close();
  await findingOf(other.page).fill('What the second found.');
  await other.page.getByRole('combobox', { name: 'Confidence' }).selectOption('low');
  await save(other.page);
  const conflict = other.page.getByRole('region', { name: /Somebody else changed this link/ });
  await conflict.waitFor();
  return { ...other, conflict };
}

describe('two who edit one link', () => {
  it('shows the second what the first changed, part by part, and overwrites nothing', async () => {
    const { page, context, conflict } = await openTwice();
    const finding = conflict.getByRole('group', { name: 'Finding' });
    expect(await finding.textContent()).toMatch(
      /Before: .+Theirs: What the first found\.Mine: What the second found\./,
    );
    expect(await findingOf(page).inputValue()).toBe('What the second found.');
    expect(await stored()).toMatchObject({ finding: 'What the first found.', label: '8 weeks' });
    expect(await conflict.evaluate((node) => node === node.ownerDocument.activeElement)).toBe(true);
    expect(await findViolations(page)).toEqual([]);
    await context.close();
  });

  it('saves a mix: each part as it was chosen, and theirs where only they changed it', async () => {
    const { page, context, conflict } = await openTwice();
    await conflict.getByRole('group', { name: 'Finding' }).getByText('Theirs').click();
    await conflict.getByRole('button', { name: 'Save what is chosen' }).click();
    await page.waitForURL(`**/links/${id}`);
    expect(await stored()).toMatchObject({
      ...{ finding: 'What the first found.', label: '8 weeks', confidence: 'low', revision: 3 },
    });
    await context.close();
  });

  it('saves all of mine upon theirs where that is wanted', async () => {
    const { page, context, conflict } = await openTwice();
    await conflict.getByRole('button', { name: 'Keep all of mine' }).click();
    await page.waitForURL(`**/links/${id}`);
    expect(await stored()).toMatchObject({ finding: 'What the second found.', label: '' });
    await context.close();
  });

  it('takes all of theirs, and saves nothing', async () => {
    const { page, context, conflict } = await openTwice();
    await conflict.getByRole('button', { name: 'Take all of theirs' }).click();
    expect(await findingOf(page).inputValue()).toBe('What the first found.');
    expect(
      await findingOf(page).evaluate((node) => node === node.ownerDocument.activeElement),
    ).toBe(true);
    expect(await stored()).toMatchObject({ revision: 2 });
    await context.close();
  });
});

it('withdraws a link with a reason, shows it where it no longer counts, and restores it', async () => {
  const { page, context } = await openOnDashboard(browser, `${dashboard.url}/links/${id}`);
  await page.getByRole('textbox', { name: 'Why it is withdrawn' }).fill('The wrong arm.');
  await page.getByRole('button', { name: 'Withdraw' }).click();
  await page.getByText('Withdrawn, counts for nothing: The wrong arm.').first().waitFor();
  const claim = (await stored())?.claim.id;
  await page.goto(`${dashboard.url}/claims/${claim}`);
  await page.getByText('1 link withdrawn or rejected').click();
  await page.getByRole('link', { name: 'Read or restore it' }).click();
  await page.getByRole('textbox', { name: 'Why it is restored' }).fill('It was the right one.');
  await page.getByRole('button', { name: 'Restore' }).click();
  await page.getByText('Restored.', { exact: true }).first().waitFor();
  expect(await stored()).toMatchObject({ status: 'accepted' });
  expect(await findViolations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Undo' }).first().click();
  await expect.poll(async () => (await stored())?.status).toBe('withdrawn');
  await context.close();
});
