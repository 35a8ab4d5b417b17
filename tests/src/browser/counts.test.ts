import { documentViewSchema } from '@touchstone/evidence';
import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { z } from 'zod';
import { launchBrowser } from '../support/launch-browser.ts';
import { openPage } from '../support/open-page.ts';

const slug = 'acupuncture-low-back-pain';
const claimsSchema = z.object({
  claims: z.array(
    documentViewSchema.shape.claims.element.pick({ id: true, kind: true, evidence: true }),
  ),
});

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe('the counts', () => {
  it('beside each claim of the text are those of the API', async () => {
    const response = await fetch(`${inject('dashboard')}/api/v1/documents/${slug}`);
    const { claims } = claimsSchema.parse(await response.json());
    const { page, context } = await openPage(browser, `/documents/${slug}`);
    for (const { id, kind, evidence } of claims) {
      const shown = await countsShown(page.locator(`article [data-claim=${id}]`));
      const counted = [
        ...rows(evidence.studies, 'study'),
        ...rows(evidence.syntheses, 'synthesis'),
      ];
      expect([id, shown]).toEqual([id, kind === 'advice' ? {} : Object.fromEntries(counted)]);
    }
    await context.close();
  });

  it('of a claim each open into a list of as many entries', async () => {
    const { page, context } = await openPage(browser, '/claims/short-term-relief-chronic');
    const counts = page.locator('header dd a');
    expect(await counts.count()).toBeGreaterThan(2);
    for (const count of await counts.all()) {
      const list = page.locator((await count.getAttribute('href')) ?? '');
      expect(await list.getByRole('listitem').count()).toBe(
        Number.parseInt((await count.textContent()) ?? '', 10),
      );
    }
    await context.close();
  });
});

function rows(tally: Record<string, number>, kind: string): [string, number][] {
  return Object.entries(tally).flatMap(([stance, count]) =>
    count > 0 ? [[`${kind} ${stance}`, count] satisfies [string, number]] : [],
  );
}

/** Reads the signs and figures as an eye does: a ringed sign is a synthesis. */
async function countsShown(mark: Locator): Promise<Record<string, number>> {
  const pairs = await mark.locator('svg[data-stance]').evaluateAll((signs) =>
    signs.map((sign) => {
      const kind = sign.querySelector('circle') ? 'synthesis' : 'study';
      const name = `${kind} ${sign.getAttribute('data-stance')}`;
      return [name, Number(sign.parentElement?.textContent)] as const;
    }),
  );
  return Object.fromEntries(pairs);
}
