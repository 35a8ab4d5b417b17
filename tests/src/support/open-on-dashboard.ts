import type { Browser, BrowserContext, Page } from 'playwright-core';

interface Options {
  width?: number;
  scheme?: 'light' | 'dark';
}

/** Opens a path of a dashboard that a test started for itself, as a person of their own would. */
export async function openOnDashboard(
  browser: Browser,
  address: string,
  { width = 1440, scheme = 'light' }: Options = {},
): Promise<{ page: Page; context: BrowserContext }> {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    colorScheme: scheme,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.goto(address);
  return { page, context };
}
