import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** Where systems keep a Chromium or Chrome. */
const systemBrowsers = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/**
 * No sandbox, for a container's root has none; and nothing in the background, for on a closed
 * network every such connection stalls the browser.
 */
const args = [
  '--no-sandbox',
  '--no-zygote',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** The browser of TEST_BROWSER, else the system's, else the one that an npm package carries. */
export async function launchBrowser(): Promise<Browser> {
  const known = [process.env.TEST_BROWSER ?? '', ...systemBrowsers].find((path) =>
    existsSync(path),
  );
  return chromium.launch({ executablePath: known ?? (await unpackBrowser()), args });
}

async function unpackBrowser(): Promise<string> {
  // Read when the package is imported: it then unpacks the shared libraries that a bare system lacks.
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs24.x';
  const { default: packed } = await import('@sparticuz/chromium');
  return packed.executablePath();
}
