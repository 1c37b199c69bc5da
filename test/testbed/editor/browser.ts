import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { ensurePackages } from '../machine/debian.ts';
import { stoppable } from '../machine/session.ts';

/** What must be installed on the machine: the browser, and a font with Chinese characters. */
export const browserPackages = ['chromium', 'fonts-noto-cjk'];

export interface PageOptions {
  width?: number;
  height?: number;
  colorScheme?: 'light' | 'dark';
}

export interface HeadlessBrowser {
  browser: Browser;
  /** A page in a context of its own: no cookies or storage of another page. */
  newPage(options?: PageOptions): Promise<Page>;
  stop(): Promise<void>;
}

/** Starts Chromium without a window. `CHROMIUM` may name another browser of that family. */
export async function startBrowser(): Promise<HeadlessBrowser> {
  const browser = await chromium.launch({
    executablePath: await installBrowser(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
    // The session decides what a signal ends, and in which order.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  return {
    browser,
    async newPage({ width = 1280, height = 800, colorScheme } = {}) {
      const options: BrowserContextOptions = { viewport: { width, height } };
      if (colorScheme) options.colorScheme = colorScheme;
      const context = await browser.newContext({ ...options, permissions: ['clipboard-read', 'clipboard-write'] });
      return context.newPage();
    },
    stop: stoppable(() => browser.close()),
  };
}

/** The program of the browser, which is installed first where that can be done. */
export async function installBrowser(): Promise<string> {
  const known = process.env.CHROMIUM ?? findProgram('chromium', 'chromium-browser', 'google-chrome');
  if (known) return known;
  await ensurePackages(...browserPackages);
  return '/usr/bin/chromium';
}

function findProgram(...names: string[]): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find((file) => existsSync(file));
}
