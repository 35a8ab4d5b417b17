import type { Locator, Page } from 'playwright-core';

/** Presses Tab until a thing has the focus, as somebody without a mouse has to. */
export async function tabTo(page: Page, target: Locator, most = 200): Promise<void> {
  for (let pressed = 0; pressed < most; pressed += 1) {
    if (await target.evaluate((node) => node === node.ownerDocument.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab did not come to ${target} in ${most} steps.`);
}
