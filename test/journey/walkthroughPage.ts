/** The walkthrough as a person uses it: real clicks on the real page, and what can be read there. */
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { qualifiedWalkthroughId } from '../../shared/catalogue.ts';
import type { ReadingLanguage } from '../../shared/locale.ts';
import type { Tutorial } from '../../shared/tutorial.ts';

export class WalkthroughPage {
  constructor(
    readonly page: Page,
    private readonly tutorial: Tutorial,
    public language: ReadingLanguage,
  ) {}

  /** Waits until the walkthrough of this reading language is shown. */
  async ready(): Promise<void> {
    await this.#step(this.tutorial.steps[0]?.id ?? '').waitFor({ timeout: 40_000 });
  }

  /** Brings the page to the front and unfolds a step. */
  async open(step: string): Promise<void> {
    await this.show();
    const element = this.#step(step);
    // At the title: buttons and links inside a step do other things.
    if ((await element.getAttribute('aria-expanded')) !== 'true') await element.locator('.step-title').click();
    await element.and(this.page.locator('.expanded')).waitFor({ timeout: 5_000 }).catch(() => element.locator('.step-title').click());
    await element.and(this.page.locator('.expanded')).waitFor();
  }

  /** Its tab may be behind an editor's. */
  async show(): Promise<void> {
    if (await this.#step(this.tutorial.steps[0]?.id ?? '').isVisible()) return;
    await this.page.locator('.tabs-container .tab', { hasText: /Welcome|Walkthrough|欢迎|演练/ }).first().click();
    await this.ready();
  }

  /** Clicks the step's button, the first one unless told. */
  async press(step: string, button = 0): Promise<void> {
    const click = async (timeout: number): Promise<void> => {
      await this.open(step);
      await this.#step(step).locator('a.monaco-button').nth(button).click({ timeout });
    };
    // A window that has just opened draws the page twice, which folds the step again under the pointer.
    await click(5_000).catch(() => click(30_000));
  }

  /** Clicks “Read the page”, which gives the walkthrough the width that its page needs. */
  async readPage(step: string): Promise<void> {
    await this.open(step);
    await this.#step(step).locator('a[href*="readPage"]').click();
  }

  /** The words of an unfolded step, as they are seen. */
  description(step: string): Promise<string> {
    return this.#step(step).locator('.step-description-container').innerText();
  }

  async isTicked(step: string): Promise<boolean> {
    return (await this.page.locator(`[data-done-step-id="${this.#id(step)}"]`).getAttribute('aria-checked')) === 'true';
  }

  /** The ids of the ticked steps, in order. */
  async ticks(): Promise<string[]> {
    const ticked: string[] = [];
    for (const { id } of this.tutorial.steps) if (await this.isTicked(id)) ticked.push(id);
    return ticked;
  }

  /** Clicks another language in the step's description. */
  async switchTo(language: ReadingLanguage, step: string): Promise<void> {
    await this.open(step);
    await this.#step(step).locator(`a[href*="switchLanguage"][href*="${encodeURIComponent(`"${language}"`)}"]`).click();
    this.language = language;
    await this.ready();
  }

  /** The Markdown page beside the steps; hidden in a narrow window. */
  media(): FrameLocator {
    return this.page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
  }

  #step(id: string): Locator {
    return this.page.locator(`button.getting-started-step[data-step-id="${this.#id(id)}"]`);
  }

  #id(step: string): string {
    return `${qualifiedWalkthroughId(this.tutorial.id, this.language)}#${step}`;
  }
}

