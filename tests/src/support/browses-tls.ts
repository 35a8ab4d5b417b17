import { launchBrowser } from './launch-browser.ts';

/**
 * Whether the browser knows TLS here. The one that an npm package carries needs SQLite's library for it,
 * which a bare system lacks, and ends with the first page.
 */
export async function browsesTls(url: string): Promise<boolean> {
  const browser = await launchBrowser();
  const page = await browser.newPage({ ignoreHTTPSErrors: true });
  await page.goto(url).catch(() => undefined);
  const isThere = browser.isConnected();
  await browser.close();
  return isThere;
}
