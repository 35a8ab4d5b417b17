import { localEditor as by, readClaim, reviseClaim, saveText, withdrawLink } from '@touchstone/db';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findViolations } from '../support/find-violations.ts';
import { launchBrowser } from '../support/launch-browser.ts';
import { openOnDashboard } from '../support/open-on-dashboard.ts';
import {
  linkReport,
  markWords,
  stageText,
  stonesSentences,
  stonesText,
} from '../support/stage-text.ts';
import { type Dashboard, startDashboard } from '../support/start-dashboard.ts';

let browser: Browser;
let dashboard: Dashboard;
let slug: string;
let claim: string;
const day = (month: number, date: number) => new Date(Date.UTC(2026, month - 1, date, 9));
const lastMonth = '2026-10-01T12:00Z';

/** A claim that was linked in September; in October its link was withdrawn, and both were reworded. */
beforeAll(async () => {
  [browser, dashboard] = [await launchBrowser(), await startDashboard()];
  const { db } = dashboard;
  slug = await stageText(db, day(9, 1));
  const authors = [{ lastName: 'Stone', initials: 'A', affiliations: [] }];
  await db.report.updateMany({ where: { pmid: '90000001' }, data: { authors } });
  claim = await markWords(db, { slug, words: stonesSentences.warm, now: day(9, 1) });
  const id = await linkReport(db, { claimId: claim, pmid: '90000001', now: day(9, 2) });
  const edited = `${stonesText}\nOne sentence more.\n`;
  await saveText(db, { slug, expectedVersion: 1, text: edited, by, now: day(10, 10) });
  await withdrawLink(db, { id, expected: 1, reason: 'Read again.', by, now: day(10, 11) });
  const { revision } = await db.claim.findUniqueOrThrow({ where: { id: claim } });
  const statement = 'Stones are stones.';
  await reviseClaim(db, { id: claim, expected: revision, statement, by, now: day(10, 12) });
});
afterAll(async () => {
  await browser.close();
  await dashboard.close();
});

describe('last month’s state', () => {
  it('of a text is shown under its address, plainly, without a way to edit it', async () => {
    const address = `${dashboard.url}/documents/${slug}?asOf=${lastMonth}`;
    const { page, context } = await openOnDashboard(browser, address);
    await page.getByText('As of 1 Oct 2026, 12:00 UTC. Nothing can be changed here, and').waitFor();
    expect(await page.getByText('One sentence more.').count()).toBe(0);
    expect(await page.getByRole('link', { name: 'Edit the text' }).count()).toBe(0);
    await page.locator(`[data-claim="${claim}"]`).first().click();
    await page.getByRole('link', { name: /Matrix, timeline/ }).click();
    await page.waitForURL(/\/claims\/.+asOf=/);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).not.toBe(
      'Stones are stones.',
    );
    expect(await findViolations(page)).toEqual([]);
    await page.getByRole('link', { name: 'Go to now' }).click();
    await page.getByRole('heading', { level: 1, name: 'Stones are stones.' }).waitFor();
    await context.close();
  });

  it('of a claim is restored, its links too, and that can be taken back', async () => {
    const address = `${dashboard.url}/claims/${claim}?asOf=${lastMonth}`;
    const { page, context } = await openOnDashboard(browser, address);
    await page.getByRole('button', { name: 'Restore this state' }).click();
    await page.getByText('Restored.').waitFor();
    await page.waitForURL((url) => url.search === '');
    expect(await readClaim(dashboard.db, claim)).toMatchObject({ links: [{ status: 'accepted' }] });
    expect((await readClaim(dashboard.db, claim))?.statement).not.toBe('Stones are stones.');
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('Taken back.').waitFor();
    expect(await readClaim(dashboard.db, claim)).toMatchObject({
      ...{ statement: 'Stones are stones.', links: [] },
    });
    await context.close();
  });

  it('is copied as an address that shows it for good', async () => {
    const { page, context } = await openOnDashboard(browser, `${dashboard.url}/claims/${claim}`);
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('link', { name: 'Link to this state' }).click();
    await page.getByText('Copied').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    await page.goto(copied);
    await page.getByText(/^As of .+ UTC\./).waitFor();
    await page.getByRole('heading', { level: 1, name: 'Stones are stones.' }).waitFor();
    await context.close();
  });

  it.each([
    ['2025-01-01T12:00Z', 'This text was not here yet on 1 Jan 2025, 12:00 UTC.'],
    [
      'yesterday',
      '“yesterday” is no instant such as 2026-10-01T12:00Z, so this is the present state.',
    ],
  ])('as of %s is answered in a sentence', async (instant, said) => {
    const address = `${dashboard.url}/documents/${slug}?asOf=${instant}`;
    const { page, context } = await openOnDashboard(browser, address);
    await page.getByText(said).waitFor();
    await context.close();
  });
});

it('compares two versions, their words and their evidence', async () => {
  const address = `${dashboard.url}/documents/${slug}/versions`;
  const { page, context } = await openOnDashboard(browser, address);
  await page.getByRole('button', { name: 'Compare' }).click();
  const comparison = page.getByRole('region', { name: 'From version 1 to version 2' });
  await comparison.getByText('One sentence more.').waitFor();
  const evidence = await comparison.getByRole('row').last().getByRole('cell').allTextContents();
  expect(evidence[0]).toContain('1');
  expect(evidence[1]).toContain('no evidence');
  expect(await findViolations(page)).toEqual([]);
  await context.close();
});
