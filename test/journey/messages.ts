/** Messages in the way of the next look. */
import type { Page } from 'playwright-core';

/** Clears every notification, as a person does. */
export async function dismissMessages(page: Page): Promise<void> {
  const items = page.locator('.notification-list-item');
  for (let left = 10; left > 0 && (await items.first().isVisible()); left--) {
    // It may hide by itself meanwhile.
    const soon = { timeout: 2_000 };
    await items.first().hover(soon).catch(() => undefined);
    await page.locator('.notification-list-item .codicon-notifications-clear').first().click(soon).catch(() => undefined);
    await page.waitForTimeout(200);
  }
}
