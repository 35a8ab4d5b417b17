import { connect, type Db } from '@touchstone/db';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from '../support/launch-browser.ts';
import { openPage } from '../support/open-page.ts';

let browser: Browser;
let db: Db;
beforeAll(async () => {
  browser = await launchBrowser();
  db = connect({ dataDir: inject('dataDir') });
});
afterAll(() => Promise.all([browser.close(), db.$disconnect()]));

/** The topic that is for tests to change. */
function topicOn(page: Page, title = 'Cold feet') {
  return page
    .getByRole('region', { name: 'Topics' })
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: title }) });
}

it('says of each topic when it was last looked at, when it is due, and that nobody does it', async () => {
  const { page, context } = await openPage(browser, '/runs');
  const back = await topicOn(page, 'Acupuncture for low back pain').textContent();
  expect(back).toContain('since 1 Mar 2026, late since 2 Mar 2026');
  expect(back).toMatch(/Every day at 03:00 \(UTC\)\. Next: .+, 03:00 · .+, 03:00 · .+, 03:00/);
  const topics = await page.getByRole('region', { name: 'Topics' }).textContent();
  expect(topics).toContain('No worker runs: start one with npm run worker');
  await context.close();
});

describe('the settings of a topic', () => {
  it('are saved, and say what the new schedule comes to', async () => {
    const { page, context } = await openPage(browser, '/runs');
    const topic = topicOn(page);
    await topic.getByText('Settings').click();
    await topic.getByLabel('Schedule', { exact: true }).fill('30 4 * * 1');
    await topic.getByLabel('Time zone').fill('Europe/Berlin');
    await topic.getByLabel(/Keep the schedule/).check();
    await topic.getByRole('button', { name: 'Save' }).click();
    await topic.getByText('Saved.').waitFor();
    expect(await topic.textContent()).toContain('Every Monday at 04:30 (Europe/Berlin). Next: Mon');
    expect(await db.topic.findUnique({ where: { slug: 'cold-feet' } })).toMatchObject({
      ...{ schedule: '30 4 * * 1', timeZone: 'Europe/Berlin', enabled: true, overlapDays: 3 },
    });
    await context.close();
  });

  it.each([true, false])(
    'that are wrong are refused beside their fields, with what was typed (scripts: %s)',
    async (javaScriptEnabled) => {
      const before = await db.topic.findUnique({ where: { slug: 'cold-feet' } });
      const context = await browser.newContext({
        baseURL: inject('dashboard'),
        javaScriptEnabled,
      });
      const page = await context.newPage();
      await page.goto('/runs');
      const topic = topicOn(page);
      await topic.getByText('Settings').click();
      await topic.getByLabel('Schedule', { exact: true }).fill('whenever');
      await topic.getByRole('button', { name: 'Save' }).click();
      await topic.getByText(/no cron expression of five fields/).waitFor();
      const field = topic.getByLabel('Schedule', { exact: true });
      expect(await field.inputValue()).toBe('whenever');
      expect(await field.getAttribute('aria-invalid')).toBe('true');
      expect(await db.topic.findUnique({ where: { slug: 'cold-feet' } })).toEqual(before);
      await context.close();
    },
  );
});

describe('“Run now”', () => {
  it('queues a run, and says that no worker is there to begin it', async () => {
    const { page, context } = await openPage(browser, '/runs');
    const topic = topicOn(page);
    await topic.getByRole('button', { name: /Run now/ }).click();
    const said = topic.getByText(/No worker runs: start one with npm run worker, and it begins/);
    await said.waitFor();
    expect(await said.textContent()).toMatch(/^Queued\./);
    await topic.getByRole('button', { name: /Run now/ }).click();
    await topic.getByText(/^It is queued already\./).waitFor();
    await context.close();
  });

  it('says that a worker begins where one runs, and shows the run once it has begun', async () => {
    const seen = new Date();
    const worker = { id: 'elsewhere:3', startedAt: seen, lastSeenAt: seen };
    await db.worker.create({ data: worker });
    const { page, context } = await openPage(browser, '/runs');
    expect(await page.getByText('1 worker running').isVisible()).toBe(true);
    await topicOn(page, 'Warm hands')
      .getByRole('button', { name: /Run now/ })
      .click();
    const said = page.getByText('Queued. A worker begins within seconds.');
    await said.waitFor();
    await db.worker.delete({ where: { id: worker.id } });
    const run = { id: 'begun', topicSlug: 'warm-hands', kind: 'full', status: 'running' };
    const now = new Date();
    await db.ingestRun.create({
      data: { ...run, worker: worker.id, startedAt: now, heartbeatAt: now, step: 'searching' },
    });
    await page.getByRole('heading', { name: 'Running now' }).waitFor();
    await said.waitFor({ state: 'detached' });
    await db.ingestRun.delete({ where: { id: run.id } });
    await context.close();
  });

  it('is not taken from another site’s form', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${inject('dashboard')}/runs`);
    const form = topicOn(page).locator('form').first();
    const fields = await form
      .locator('input[type=hidden]')
      .evaluateAll((inputs) =>
        inputs.map((one) => [one.getAttribute('name') ?? '', one.getAttribute('value') ?? '']),
      );
    const send = (origin: string) => {
      const body = new FormData();
      for (const [name = '', value = ''] of fields) body.append(name, value);
      return fetch(`${inject('dashboard')}/runs`, { method: 'POST', body, headers: { origin } });
    };
    expect((await send('https://evil.example')).status).toBe(403);
    const own = await send(inject('dashboard'));
    expect([own.status, await own.text()]).toEqual([
      200,
      expect.stringContaining('queued already'),
    ]);
    await context.close();
  });
});

it('accepts what PubMed made of a search, with a word of who did', async () => {
  const { page, context } = await openPage(browser, '/runs/objected');
  expect(await page.getByText('does not find the phrase "warm handses"').isVisible()).toBe(true);
  await page.getByRole('button', { name: 'Accept this translation' }).click();
  await page.getByText(/Accepted on .+ by Local editor\. The next run goes on\./).waitFor();
  expect(await db.searchAcceptance.findMany({ where: { topicSlug: 'warm-hands' } })).toMatchObject([
    { searchCount: 4_312, acceptedBy: 'Local editor' },
  ]);
  await page.reload();
  expect(await page.getByRole('button', { name: 'Accept this translation' }).count()).toBe(0);
  await context.close();
});
