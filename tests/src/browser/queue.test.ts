import { connect, type Db } from '@touchstone/db';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { findViolations } from '../support/find-violations.ts';
import { launchBrowser } from '../support/launch-browser.ts';
import { openPage } from '../support/open-page.ts';
import { clearQueue, seedQueue } from '../support/seed-queue.ts';

let browser: Browser;
let db: Db;
beforeAll(async () => {
  db = connect({ dataDir: inject('dataDir') });
  browser = await launchBrowser();
});
afterAll(() => Promise.all([browser.close(), db.$disconnect()]));
beforeEach(() => seedQueue(db));
// Other pages are looked at as they were.
afterEach(() => clearQueue(db));

const path = '/queue?document=sore-feet&kind=candidate';

function items(page: Page) {
  return page.getByRole('main').getByRole('article');
}

/** Until the page's script listens for keys: its switches can be used then. */
async function untilReady(page: Page) {
  const keys = page.getByRole('checkbox', { name: 'Single keys' });
  await expect.poll(() => keys.isEnabled()).toBe(true);
  expect(await items(page).count()).toBe(24);
}

/** What has the focus: its accessible name. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
}

async function statuses(): Promise<Record<string, number>> {
  const rows = await db.evidenceLink.groupBy({
    by: ['status'],
    where: { claimId: 'stones-ease' },
    _count: true,
  });
  return Object.fromEntries(rows.map(({ status, _count }) => [status, _count]));
}

/** Until the server has heard all that was pressed. */
async function untilSaved(wanted: Record<string, number>) {
  await expect.poll(statuses).toEqual(wanted);
}

describe('by keys alone', () => {
  it('an editor reviews twenty proposals and takes three of them back', async () => {
    const { page, context } = await openPage(browser, path);
    await untilReady(page);
    for (let index = 0; index < 20; index += 1) {
      await page.keyboard.press('j');
      if (index % 5 === 4) {
        await page.keyboard.press('r');
        await page.getByLabel('Why').waitFor();
        await page.keyboard.type('a junk reason, said once');
        await page.keyboard.press('Enter');
      } else await page.keyboard.press('a');
      await items(page)
        .nth(index)
        .getByText(index % 5 === 4 ? 'Rejected.' : 'Accepted.')
        .waitFor();
      expect(await focused(page)).toMatch(/^(Accepted|Rejected)\. Nan AB/);
    }
    await untilSaved({ accepted: 16, rejected: 4, proposed: 4 });
    for (let back = 0; back < 3; back += 1) {
      await page.keyboard.press('u');
      await items(page)
        .nth(19 - back)
        .getByRole('button', { name: 'Accept', exact: true })
        .waitFor();
      expect(await focused(page)).toMatch(/^Nan AB/);
      if (back < 2) await page.keyboard.press('k');
    }
    await untilSaved({ accepted: 14, rejected: 3, proposed: 7 });
    const rejected = await db.linkDecision.findFirst({ where: { decision: 'reject' } });
    expect(rejected).toMatchObject({ by: 'local', note: 'a junk reason, said once' });
    await context.close();
  });

  it('a proposal is turned, another is put off, and ? says which key does what', async () => {
    const { page, context } = await openPage(browser, path);
    await untilReady(page);
    await page.keyboard.press('j');
    await page.keyboard.press('d');
    await items(page).first().getByText('Accepted, direction: conflicts with.').waitFor();
    await page.keyboard.press('?');
    const dialog = page.getByRole('dialog', { name: 'Keys' });
    await dialog.waitFor();
    await page.keyboard.press('a');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    expect(await focused(page)).toMatch(/^Accepted, direction/);
    await page.keyboard.press('j');
    await page.keyboard.press('p');
    await items(page).nth(1).getByText('Put off.').waitFor();
    const decisions = () =>
      db.linkDecision.findMany({ where: { link: { claimId: 'stones-ease' } } });
    await expect.poll(decisions).toMatchObject([{ decision: 'postpone' }]);
    await untilSaved({ accepted: 1, proposed: 23 });
    expect(await db.evidenceLink.findUnique({ where: { id: 'sore-01' } })).toMatchObject({
      ...{ direction: 'disputes', status: 'accepted' },
    });
    await context.close();
  });

  it('a key that is pressed while nothing is chosen chooses the first and says so', async () => {
    const { page, context } = await openPage(browser, path);
    await untilReady(page);
    await page.keyboard.press('a');
    expect(await focused(page)).toMatch(/^Nan AB/);
    expect(await page.getByRole('status').allTextContents()).toContain(
      'None was chosen. This is the first: press the key again.',
    );
    expect(await statuses()).toEqual({ proposed: 24 });
    await page.keyboard.press('a');
    await items(page).first().getByText('Accepted.').waitFor();
    await untilSaved({ accepted: 1, proposed: 23 });
    await context.close();
  });

  it('nothing happens while somebody types, or once the keys are turned off', async () => {
    const { page, context } = await openPage(browser, path);
    await page.getByRole('checkbox', { name: 'Single keys' }).uncheck();
    await items(page).first().focus();
    await page.keyboard.press('a');
    await page.reload();
    await expect
      .poll(() => page.getByRole('checkbox', { name: 'Single keys' }).isChecked())
      .toBe(false);
    expect(await statuses()).toEqual({ proposed: 24 });
    await context.close();
  });
});

describe('a quote that moved', () => {
  const quotes = '/queue?document=sore-feet&kind=quote';

  it('is found to be still right by a key, which Ctrl+Z takes back, without single keys too', async () => {
    const moved = { status: 'accepted', origin: 'editor', quoteState: 'moved' };
    await db.evidenceLink.update({ where: { id: 'sore-01' }, data: moved });
    const { page, context } = await openPage(browser, quotes);
    const keys = page.getByRole('checkbox', { name: 'Single keys' });
    await expect.poll(() => keys.isEnabled()).toBe(true);
    await page.keyboard.press('j');
    await page.keyboard.press('a');
    await items(page).getByText('The quote is still right.').waitFor();
    const link = () => db.evidenceLink.findUnique({ where: { id: 'sore-01' } });
    await expect.poll(link).toMatchObject({ quoteState: null, revision: 2 });
    await keys.uncheck();
    await items(page).focus();
    await page.keyboard.press('Control+z');
    await items(page).getByRole('button', { name: 'Still right' }).waitFor();
    await expect.poll(link).toMatchObject({ quoteState: 'moved', revision: 3 });
    expect(await focused(page)).toMatch(/^Nan AB/);
    await context.close();
  });

  it('is confirmed on the link’s page, and one that is gone leads to other words', async () => {
    const where = { id: 'sore-01' };
    const moved = { status: 'accepted', origin: 'editor', quoteState: 'moved' };
    await db.evidenceLink.update({ where, data: moved });
    const { page, context } = await openPage(browser, '/links/sore-01');
    await page.getByRole('button', { name: 'The quote is still right' }).click();
    const note = page.getByRole('region', { name: 'What was just done' });
    await note.getByText('The quote is still right.').waitFor();
    await expect.poll(() => focused(page)).toBe('What was just done');
    expect(await findViolations(page)).toEqual([]);
    await page.keyboard.press('Control+z');
    await page.getByRole('button', { name: 'The quote is still right' }).waitFor();
    await db.evidenceLink.update({ where, data: { quoteState: 'gone' } });
    await page.goto(`${inject('dashboard')}${quotes}`);
    expect(await items(page).getByRole('button', { name: 'Still right' }).count()).toBe(0);
    await items(page)
      .getByRole('link', { name: /Choose other words/ })
      .click();
    await page.waitForURL('**/links/sore-01/edit');
    await context.close();
  });
});

describe('by the buttons', () => {
  it('the focus goes to the item and its undoing is beside it', async () => {
    const { page, context } = await openPage(browser, path);
    const last = items(page).last();
    await last.getByRole('button', { name: 'Accept', exact: true }).click();
    await last.getByText('Accepted.').waitFor();
    expect(await focused(page)).toMatch(/^Accepted\. Nan AB/);
    expect(await page.getByRole('status').allTextContents()).toContain('Accepted.');
    await untilSaved({ accepted: 1, proposed: 23 });
    await last.getByRole('button', { name: 'Undo' }).click();
    await last.getByRole('button', { name: 'Accept', exact: true }).waitFor();
    await untilSaved({ proposed: 24 });
    await context.close();
  });

  it('a refusal brings the item back with its words', async () => {
    const { page, context } = await openPage(browser, path);
    const first = items(page).first();
    const id = (await first.getAttribute('data-item'))?.split(':')[1] ?? '';
    await db.evidenceLink.update({ where: { id }, data: { revision: { increment: 1 } } });
    await first.getByRole('button', { name: 'Accept', exact: true }).click();
    await first.getByText('This was changed by somebody else meanwhile').waitFor();
    await first.getByRole('button', { name: 'Accept', exact: true }).waitFor();
    await context.close();
  });
});

it('is counted in the header, by kind, and filtered', async () => {
  const { page, context } = await openPage(browser, '/queue');
  const header = page.getByRole('navigation', { name: 'Main' });
  const count = Number((await header.textContent())?.match(/Queue(\d+) waiting/)?.[1]);
  const kinds = page.getByRole('navigation', { name: 'What waits' });
  expect(await kinds.textContent()).toContain(`Everything ${count}`);
  expect(await kinds.textContent()).toContain('Changed sources');
  await kinds.getByRole('link', { name: /Claims due/ }).click();
  await page.waitForURL(/kind=claim/);
  await page.getByText('Claim due for review').first().waitFor();
  expect(await page.getByText('Found by the machine, accepted').count()).toBe(0);
  await context.close();
});

it('marks a claim as reviewed, on whose page it stands then', async () => {
  const { page, context } = await openPage(browser, '/queue?kind=claim&claim=generally-safe');
  await items(page).getByRole('button', { name: 'Mark as reviewed' }).click();
  await items(page).getByText('Marked as reviewed.').waitFor();
  await expect
    .poll(() => db.claim.findUnique({ where: { id: 'generally-safe' } }))
    .toMatchObject({
      reviewedBy: 'local',
    });
  await page.goto(`${inject('dashboard')}/claims/generally-safe`);
  await page.getByText(/Reviewed on .+ by Local editor/).waitFor();
  await page.goto(`${inject('dashboard')}/queue?kind=claim&claim=generally-safe`);
  expect(await items(page).count()).toBe(0);
  await context.close();
});

describe.each(['light', 'dark'] as const)('in the %s scheme axe finds nothing', (scheme) => {
  it('with one decided, another about to be rejected, and the criteria unfolded', async () => {
    const { page, context } = await openPage(browser, path, { scheme });
    await items(page).first().getByRole('button', { name: 'Accept', exact: true }).click();
    await items(page).first().getByRole('button', { name: 'Undo' }).waitFor();
    await items(page).nth(1).getByRole('button', { name: 'Reject' }).click();
    await items(page).nth(2).getByText('What the words mean').click();
    expect(await findViolations(page)).toEqual([]);
    await context.close();
  });

  it('in the dialog of the keys', async () => {
    const { page, context } = await openPage(browser, path, { scheme });
    await page.getByRole('button', { name: 'Keys' }).click();
    await page.getByRole('dialog').waitFor();
    expect(await findViolations(page)).toEqual([]);
    await context.close();
  });
});
