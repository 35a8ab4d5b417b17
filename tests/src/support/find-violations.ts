import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What passes is not told of in full, which takes most of the time; no style sheet is fetched again. */
const options: RunOptions = { resultTypes: ['violations'], preload: false };

/** What axe finds on a page as it stands: the rule's name, and where. */
export async function findViolations(page: Page): Promise<[string, string[]][]> {
  // Evaluated from outside the page, so that the page's own policy stays in force.
  await page.evaluate(axe);
  const results: AxeResults = await page.evaluate(`axe.run(${JSON.stringify(options)})`);
  return results.violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)]);
}
