import type { Browser, BrowserContext, Page } from 'playwright-core';
import { inject } from 'vitest';

export interface PageOptions {
  width?: number;
  scheme?: 'light' | 'dark';
  touch?: boolean;
}

/** Opens a path of the dashboard in a window of its own, which waits for nothing but the page. */
export async function openPage(
  browser: Browser,
  path: string,
  options: PageOptions = {},
): Promise<{ page: Page; context: BrowserContext }> {
  const context = await openContext(browser, options);
  const page = await context.newPage();
  await page.goto(path);
  return { page, context };
}

/** A browser of the dashboard without pages yet: what one of them has loaded the others need not. */
export function openContext(
  browser: Browser,
  { width = 1440, scheme = 'light', touch = false }: PageOptions,
): Promise<BrowserContext> {
  return browser.newContext({
    baseURL: inject('dashboard'),
    viewport: { width, height: 900 },
    colorScheme: scheme,
    reducedMotion: 'reduce',
    hasTouch: touch,
  });
}
