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
  const { page, context } = await newWindow(browser, options);
  await page.goto(path);
  return { page, context };
}

/** A window on the dashboard that shows nothing yet. */
export async function newWindow(
  browser: Browser,
  { width = 1440, scheme = 'light', touch = false }: PageOptions,
): Promise<{ page: Page; context: BrowserContext }> {
  const context = await browser.newContext({
    baseURL: inject('dashboard'),
    viewport: { width, height: 900 },
    colorScheme: scheme,
    reducedMotion: 'reduce',
    hasTouch: touch,
  });
  return { page: await context.newPage(), context };
}
