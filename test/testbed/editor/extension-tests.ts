import { format } from 'node:util';
import type { Page } from 'playwright-core';
import { startBrowser } from './browser.ts';
import { remotePath, startEditor, type EditorOptions } from './editor.ts';
import { isWorkbenchNoise } from './workbench-noise.ts';

export interface ExtensionTestOptions extends EditorOptions {
  extension: string;
  /** The module whose `run()` is the suite. */
  tests: string;
  /** How long VS Code may take to start the suite, in milliseconds; how long the suite takes is its own affair. */
  startLimit?: number;
}

/** Runs an extension's tests inside VS Code; what they print goes to standard output. Returns their exit code. */
export async function runExtensionTests(options: ExtensionTestOptions): Promise<number> {
  const [editor, { newPage }] = await Promise.all([
    startEditor(options),
    startBrowser(),
  ]);
  const page = await newPage({ width: 1280, height: 800 });
  const result = listen(page, options.startLimit ?? 120_000);
  const tests = remotePath(editor.port, options.tests);
  const payload: [string, string][] = [
    ['extensionTestsPath', tests],
    ['skipWelcome', 'true'],
  ];
  // A page which is left or broken also ends `result`, so neither is waited for alone.
  await Promise.race([page.goto(editor.urlFor({ payload })), result]);
  return result;
}

/** Offers the page the two functions by which VS Code tells what its tests print and how they end. */
function listen(page: Page, startLimit: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const start = setTimeout(() => reject(new Error('VS Code did not start.')), startLimit);
    page.on('crash', () => reject(new Error('The page of VS Code crashed.')));
    page.on('close', () => reject(new Error('The page of VS Code was closed.')));
    void page.exposeFunction('codeAutomationLog', (type: string, args: unknown[]) => {
      clearTimeout(start);
      const text = format(...args);
      if (isWorkbenchNoise(text)) return;
      const stream = type === 'error' || type === 'warn' ? process.stderr : process.stdout;
      stream.write(`${text}\n`);
    });
    void page.exposeFunction('codeAutomationExit', (code: number) => resolve(code));
  });
}
