/** The command palette, lists to pick from, and dialogs, by keys and clicks. */
import type { Locator, Page } from 'playwright-core';
import { category, commands, type CommandKey } from '../../shared/catalogue.ts';

export class Palette {
  constructor(private readonly page: Page) {}

  /** Runs a command by its title, as a person finds it. */
  async run(key: CommandKey): Promise<void> {
    await this.page.keyboard.press('F1');
    const input = this.page.locator('.quick-input-widget .monaco-inputbox input');
    await input.waitFor();
    await input.fill(`>${category.en}: ${commands[key].title.en}`);
    // Exactly this one: the best match of a search is not always the same text.
    await this.rows.filter({ hasText: `: ${commands[key].title.en}` }).first().click();
  }

  /** The lines of the list that is open, as they read. */
  async lines(): Promise<string[]> {
    // The palette itself has no title.
    await this.title.filter({ hasText: /\S/ }).waitFor();
    await this.rows.first().waitFor();
    return (await this.rows.allInnerTexts()).map((line) => line.replace(/\s+/g, ' ').trim());
  }

  /** Ticks or unticks a line. */
  async toggle(text: RegExp): Promise<void> {
    await this.rows.filter({ hasText: text }).first().click();
  }

  async isPicked(text: RegExp): Promise<boolean> {
    const row = this.rows.filter({ hasText: text }).first();
    const boxes = row.locator('[aria-checked]').or(row.and(this.page.locator('[aria-checked]')));
    return (await boxes.first().getAttribute('aria-checked')) === 'true';
  }

  async accept(): Promise<void> {
    await this.page.keyboard.press('Enter');
  }

  get title(): Locator {
    return this.page.locator('.quick-input-title');
  }

  get rows(): Locator {
    return this.page.locator('.quick-input-list .monaco-list-row');
  }

  /** What the open dialog says. */
  async dialog(): Promise<string> {
    const box = this.page.locator('.monaco-dialog-box');
    await box.waitFor();
    return box.innerText();
  }

  async answer(label: RegExp): Promise<void> {
    await this.page.locator('.monaco-dialog-box a.monaco-button', { hasText: label }).first().click();
    await this.page.locator('.monaco-dialog-box').waitFor({ state: 'hidden' });
  }
}
