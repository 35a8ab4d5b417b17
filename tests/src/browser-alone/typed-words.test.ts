import {
  addDocument,
  localEditor,
  markClaim,
  rateCertainty,
  saveText,
  setThreshold,
} from '@touchstone/db';
import { comparatorSchema, outcomeSchema } from '@touchstone/evidence';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { launchBrowser } from '../support/launch-browser.ts';
import { openOnDashboard } from '../support/open-on-dashboard.ts';
import { serveDashboard } from '../support/serve-dashboard.ts';
import { type Dashboard, startDashboard } from '../support/start-dashboard.ts';

let browser: Browser;
let dashboard: Dashboard;
let slug: string;
let claim: string;
beforeAll(async () => {
  [browser, dashboard] = [await launchBrowser(), await startDashboard()];
});
afterAll(async () => {
  await browser.close();
  await dashboard.close();
});

const bath = 'A warm bath calms tired feet.';
const socks = 'Woollen socks keep feet warm.';
const text = `${bath} ${socks}\n`;

/** Each test has a text of its own with two claims. */
beforeEach(async () => {
  const { db } = dashboard;
  ({ slug } = await addDocument(db, { title: 'Warm feet', text, topics: [], by: localEditor }));
  const [marked] = [await mark(bath), await mark(socks)];
  claim = marked.id;
});

function mark(words: string) {
  const start = text.indexOf(words);
  const place = { slug, version: 1, start, end: start + words.length };
  const said = { kind: 'efficacy', statement: words, by: localEditor } as const;
  return markClaim(dashboard.db, { ...place, ...said });
}

async function open(path: string, { url } = dashboard) {
  const { page, context } = await openOnDashboard(browser, `${url}${path}`);
  onTestFinished(() => context.close());
  return { page, context };
}

const box = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const press = (page: Page, name: RegExp) => page.getByRole('button', { name }).first().click();
const stored = () => dashboard.db.claim.findUniqueOrThrow({ where: { id: claim } });

async function openForm(summary: RegExp) {
  const opened = await open(`/claims/${claim}`);
  await opened.page.getByText('Edit this claim').click();
  await opened.page.locator('summary').filter({ hasText: summary }).click();
  return opened;
}

describe('where the server does not answer', () => {
  const silent = 'The server did not answer. What you typed is still here: send it again.';

  /** Types with the way to the server cut, and sends it; then once more with the way back. */
  async function sendTwice(
    { page, context }: Awaited<ReturnType<typeof open>>,
    { field, words, send }: { field: string; words: string; send: RegExp },
  ) {
    await box(page, field).fill(words);
    await context.setOffline(true);
    await press(page, send);
    await page.getByText(silent).waitFor();
    expect(await box(page, field).inputValue()).toBe(words);
    await context.setOffline(false);
    await press(page, send);
  }

  it('an edited text stays in its box, and is saved once it answers', async () => {
    const opened = await open(`/documents/${slug}/edit`);
    const words = `${text}Feet are far away.\n`;
    await sendTwice(opened, { field: 'Text', words, send: /^Save/ });
    await opened.page.getByText('Saved as version 2.').waitFor();
  });

  it('a new text stays in its box with its title, and is saved once it answers', async () => {
    const opened = await open('/documents/new');
    await box(opened.page, 'Title').fill('Feet far away');
    await sendTwice(opened, { field: 'Text', words: text, send: /^Save and mark/ });
    await opened.page.waitForURL('**/documents/feet-far-away?**');
  });

  it('another wording stays in its box, and is saved once it answers', async () => {
    const opened = await openForm(/^Reword/);
    await sendTwice(opened, { field: 'Statement', words: 'Baths calm feet.', send: /^Save$/ });
    await expect.poll(async () => (await stored()).statement).toBe('Baths calm feet.');
  });

  it('a link stays in its editor, and is saved once it answers', async () => {
    const { id } = await dashboard.db.evidenceLink.findFirstOrThrow({
      where: { status: 'accepted' },
    });
    const opened = await open(`/links/${id}/edit`);
    const words = 'Straw did what straw does.';
    await sendTwice(opened, { field: 'Finding', words, send: /the change$/ });
    await opened.page.waitForURL(`**/links/${id}`);
  });

  it('says so of what a proxy does not let through, and keeps it', async () => {
    const { page } = await open(`/documents/${slug}/edit`);
    await page.route('**/edit', (route) =>
      route.request().method() === 'POST'
        ? route.fulfill({ status: 413, contentType: 'text/html', body: 'Too large' })
        : route.continue(),
    );
    await box(page, 'Text').fill('Mine.');
    await press(page, /^Save/);
    await page.getByText(silent).waitFor();
    expect(await box(page, 'Text').inputValue()).toBe('Mine.');
  });
});

it('too many changes in a minute are refused with how long to wait, and nothing typed is lost', async () => {
  const limited = await serveDashboard(dashboard.place, { WRITES_PER_MINUTE: '1' });
  onTestFinished(() => limited.close());
  const send = () =>
    fetch(`${limited.url}/api/v1/claims/${claim}/decisions`, {
      ...{ method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{}' },
    });
  expect((await send()).status).toBe(422);
  const response = await send();
  expect(response.status).toBe(429);
  expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  const { page } = await open(`/documents/${slug}/edit`, { ...dashboard, url: limited.url });
  await box(page, 'Text').fill('Mine.');
  await press(page, /^Save/);
  await page.getByText('That was too much in a minute, and nothing was saved.').waitFor();
  expect(await box(page, 'Text').inputValue()).toBe('Mine.');
});

describe('two who change one thing', () => {
  const meanwhile = /This was changed by somebody else meanwhile, and nothing was saved\./;
  const refusal = (page: Page) => page.getByRole('status').filter({ hasText: meanwhile });

  it('the second sees how the first reworded a claim, and then saves their own', async () => {
    const [first, second] = [await openForm(/^Reword/), await openForm(/^Reword/)];
    await box(first.page, 'Statement').fill('Baths calm all feet.');
    await press(first.page, /^Save$/);
    await first.page.getByRole('heading', { level: 1, name: 'Baths calm all feet.' }).waitFor();
    const { page } = second;
    await box(page, 'Statement').fill('Baths calm some feet.');
    await press(page, /^Save$/);
    await refusal(page).waitFor();
    expect(await refusal(page).textContent()).toContain('It says now: “Baths calm all feet.”');
    expect(await box(page, 'Statement').inputValue()).toBe('Baths calm some feet.');
    expect((await stored()).statement).toBe('Baths calm all feet.');
    await press(page, /^Save$/);
    await page.getByRole('heading', { level: 1, name: 'Baths calm some feet.' }).waitFor();
  });

  it('the second sees the settings of the first, and then saves their own', async () => {
    const path = `/documents/${slug}/settings`;
    const [first, second] = [await open(path), await open(path)];
    await box(first.page, 'Title').fill('Cold feet');
    await press(first.page, /^Save$/);
    await first.page.getByText('Saved.').waitFor();
    const { page } = second;
    await box(page, 'Title').fill('Dry feet');
    await press(page, /^Save$/);
    await refusal(page).waitFor();
    expect(await refusal(page).textContent()).toContain('the title is “Cold feet”');
    await press(page, /^Save$/);
    await page.getByText('Saved.', { exact: true }).waitFor();
    const { title } = await dashboard.db.document.findUniqueOrThrow({ where: { slug } });
    expect(title).toBe('Dry feet');
  });

  it('the second sees what the first said matters to patients, and then saves their own', async () => {
    const { db } = dashboard;
    const claimId = 'generally-safe';
    const { page } = await open(`/claims/${claimId}`);
    const fold = page.locator('summary', { hasText: 'the smallest difference in adverse events' });
    await fold.click();
    const form = fold.locator('xpath=..');
    await setThreshold(db, {
      ...{ claimId, outcome: 'adverse-events', value: 7, unit: 'in 1,000 sessions' },
      ...{ source: 'a panel of stones', by: localEditor },
    });
    await form.getByLabel('How much').fill('9');
    await form.getByLabel('In what, with its scale').fill('in 1,000 sessions');
    await form.getByLabel('Who says so').fill('another panel');
    await form.getByRole('button', { name: 'Save' }).click();
    await refusal(page).waitFor();
    const says = 'It says now: 7 in 1,000 sessions (a panel of stones), by Local editor.';
    expect(await refusal(page).textContent()).toContain(says);
    await form.getByRole('button', { name: 'Save' }).click();
    await expect
      .poll(async () => (await db.threshold.findFirst({ where: { claimId } }))?.value)
      .toBe(9);
  });

  it('the second sees how certain the first is, and then saves their own', async () => {
    const { db } = dashboard;
    const claimId = 'generally-safe';
    const { page } = await open(`/claims/${claimId}`);
    const fold = page.locator('summary', { hasText: 'Rate the certainty' }).first();
    await fold.click();
    const form = fold.locator('xpath=..');
    const scope = {
      comparator: comparatorSchema.parse(await form.locator('[name=comparator]').inputValue()),
      outcome: outcomeSchema.parse(await form.locator('[name=outcome]').inputValue()),
    };
    await rateCertainty(db, { claimId, ...scope, level: 'high', reasons: [], by: localEditor });
    const level = form.getByLabel('Certainty', { exact: true });
    await level.selectOption('low');
    await form.getByLabel('Imprecision', { exact: true }).selectOption('serious');
    await form.getByLabel('Why (imprecision)').fill('Few stones.');
    await form.getByRole('button', { name: 'Save the rating' }).click();
    await refusal(page).waitFor();
    const says = 'It says now: high certainty, by Local editor.';
    expect(await refusal(page).textContent()).toContain(says);
    expect(await level.inputValue()).toBe('low');
    await form.getByRole('button', { name: 'Save the rating' }).click();
    await expect
      .poll(() => db.certainty.findFirst({ where: { claimId } }))
      .toMatchObject({ level: 'low', reasons: [{ concern: 'serious', note: 'Few stones.' }] });
  });

  it('who marks words of a text that was saved anew is shown the new text, their statement kept', async () => {
    const { page } = await open(`/documents/${slug}?mark=yes`);
    const words = box(page, 'The text. Select the words of a claim.');
    const choose = async () => {
      await words.focus();
      await page.keyboard.press('Control+Home');
      for (let word = 0; word < 3; word += 1) await page.keyboard.press('Shift+ArrowRight');
    };
    await choose();
    await box(page, 'Statement').fill('Baths are warm.');
    const newer = { slug, expectedVersion: 1, text: `Some say: ${text}`, by: localEditor };
    await saveText(dashboard.db, newer);
    await press(page, /^Mark this claim/);
    await page.getByText('Somebody saved version 2 of this text meanwhile').waitFor();
    await words.getByText('Some say:').waitFor();
    expect(await page.getByRole('button', { name: 'Mark this claim' }).isDisabled()).toBe(true);
    expect(await box(page, 'Statement').inputValue()).toBe('Baths are warm.');
    await choose();
    await press(page, /^Mark this claim/);
    await page.getByText('Marked as a claim.').waitFor();
  });
});
