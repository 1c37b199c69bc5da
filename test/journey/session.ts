/** A learner's machine: an engine that pulls from a stand-in Docker Hub, VS Code with the extension as shipped, a browser. */
import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { extensionId, settingId } from '../../shared/catalogue.ts';
import type { ReadingLanguage } from '../../shared/locale.ts';
import { installCopy } from '../../tools/installCopy.ts';
import { root } from '../../tools/layout.ts';
import { tutorials } from '../../walkthroughs/index.ts';
import { isListening, startBrowser, startEditor, startEngine, startHub, temporaryFolder, waitFor, type Editor, type Engine } from '../testbed/index.ts';
import { WalkthroughPage } from './walkthroughPage.ts';

export const tutorial = tutorials[0]!;
export const sizes = [{ width: 1280, height: 800 }, { width: 1920, height: 1080 }] as const;

export interface SessionOptions {
  readonly language: ReadingLanguage;
  readonly theme?: string;
  readonly engine?: 'current' | 'older';
  /** An empty folder `get-started`, unless it shall begin without one. */
  readonly folder?: boolean;
  readonly trust?: boolean;
  /** Further variables of the editor's environment. */
  readonly env?: Readonly<Record<string, string>>;
  readonly displayLanguage?: 'en' | 'zh-cn';
}

export interface Session {
  readonly engine: Engine;
  readonly editor: Editor;
  readonly page: Page;
  readonly walkthrough: WalkthroughPage;
  /** The learner's home, a folder of this session's own. */
  readonly home: string;
  readonly folder: string;
  /** Runs docker as the learner's terminal does, and returns what it printed. */
  docker(...args: string[]): Promise<string>;
  /** Saves what a person sees, in both sizes. */
  shot(name: string): Promise<void>;
  /** The last lines of the extension's own log: what a failed test is explained from. */
  log(): Promise<string>;
  stop(): Promise<void>;
}

export async function startSession(name: string, options: SessionOptions): Promise<Session> {
  // The article's own port; another run on this machine may hold it.
  await waitFor(`port ${tutorial.port.host} to be free`, async () => !(await isListening(tutorial.port.host)), 300_000);
  const hub = await startHub();
  const engine = await startEngine({ name: 'journey', kind: options.engine ?? 'current', mirror: hub.url });
  const home = temporaryFolder('home');
  const folder = join(home, 'get-started');
  if (options.folder !== false) await mkdir(folder);
  const env = { ...process.env, ...engine.env, HOME: home, GUIDED_CONTAINERS_OPEN_WALKTHROUGH: '1', ...options.env };
  const editor = await startEditor({
    ...(options.folder !== false && { folder }),
    install: installCopy,
    env,
    settings: {
      [settingId('language')]: options.language,
      'workbench.colorTheme': options.theme ?? 'Default Dark Modern',
      // So that what the terminal shows can be read: on a canvas it can't.
      'terminal.integrated.gpuAcceleration': 'off',
    },
    ...(options.displayLanguage && { locale: options.displayLanguage }),
    trust: options.trust ?? false,
  });
  const browser = await startBrowser();
  const page = await browser.newPage(sizes[0]);
  const pictures = join(root, 'out', 'journey', name);
  await mkdir(pictures, { recursive: true });
  let number = 0;
  await page.goto(editor.url);
  return {
    engine, editor, page, home, folder,
    walkthrough: new WalkthroughPage(page, tutorial, options.language),
    async docker(...args) {
      const { stdout } = await promisify(execFile)('docker', args, { env, cwd: home });
      return stdout.trim();
    },
    async shot(step) {
      const prefix = `${String(++number).padStart(2, '0')}-${step}`;
      for (const size of [...sizes].reverse()) {
        await page.setViewportSize(size);
        await page.waitForTimeout(400);
        await page.screenshot({ path: join(pictures, `${prefix}-${size.width}.png`) });
      }
    },
    async log() {
      const logs = join(editor.userDataDir, 'logs');
      const files = (await readdir(logs, { recursive: true })).filter((file) => file.includes(extensionId) && file.endsWith('.log'));
      const texts = await Promise.all(files.map((file) => readFile(join(logs, file), 'utf8')));
      return texts.map((text) => text.split('\n').slice(-40).join('\n')).join('\n');
    },
    async stop() {
      await browser.stop();
      await editor.stop();
      await engine.stop();
      await hub.stop();
    },
  };
}

/** Waits for a notification that says so. */
export async function notification(page: Page, text: RegExp, timeout = 30_000): Promise<string> {
  const message = page.locator('.notification-list-item-message').filter({ hasText: text }).first();
  await message.waitFor({ timeout });
  return message.innerText();
}

/** Waits until exactly these steps are ticked. */
export async function ticked(walkthrough: WalkthroughPage, expected: readonly string[], limit = 15_000): Promise<void> {
  let last: readonly string[] = [];
  await waitFor(`ticks ${expected.join(' ')}`, async () => {
    last = await walkthrough.ticks();
    return last.join() === expected.join();
  }, limit).catch((error: unknown) => {
    throw new Error(`ticked: ${last.join(' ')}; expected: ${expected.join(' ')}`, { cause: error });
  });
}
