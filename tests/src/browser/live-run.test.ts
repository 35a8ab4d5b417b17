import { connect, type Db } from '@touchstone/db';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, it } from 'vitest';
import { launchBrowser } from '../support/launch-browser.ts';
import { openPage } from '../support/open-page.ts';

const id = 'live';

let browser: Browser;
let db: Db;
beforeAll(async () => {
  browser = await launchBrowser();
  db = connect({ dataDir: inject('dataDir') });
});
afterAll(() => Promise.all([browser.close(), db.$disconnect()]));

beforeEach(async () => {
  const now = new Date();
  await db.ingestRun.create({
    data: {
      ...{ id, topicSlug: 'cold-feet', status: 'running', step: 'searching', kind: 'full' },
      ...{ worker: 'elsewhere:2', trigger: 'request', startedAt: now, heartbeatAt: now },
    },
  });
});
// Other pages are looked at as they were.
afterEach(() => db.ingestRun.delete({ where: { id } }));

it('is followed by the page of runs and by its own without either being loaded again', async () => {
  const opened = await Promise.all(['/runs', `/runs/${id}`].map((path) => openPage(browser, path)));
  const bothShow = (text: string) =>
    Promise.all(
      opened.map(({ page }) =>
        expect.poll(() => page.getByRole('main').textContent()).toContain(text),
      ),
    );
  await bothShow('Searching PubMed.');
  await write({ step: 'fetching', expected: 5_010, created: 300, unchanged: 100 });
  await bothShow('400 of 5,010 records');
  await write({ created: 1_300 });
  await bothShow('1,400 of 5,010 records');
  await write({ created: 2_300 });
  await bothShow('a second · about');
  await write({ step: 'checking-standing' });
  await bothShow('Asking Crossref');
  await write({ status: 'succeeded', step: null, finishedAt: new Date() });
  for (const { page, context } of opened) {
    await expect.poll(() => page.getByRole('progressbar').count()).toBe(0);
    await context.close();
  }
});

async function write(data: Parameters<Db['ingestRun']['update']>[0]['data']) {
  await db.ingestRun.update({ where: { id }, data });
}
