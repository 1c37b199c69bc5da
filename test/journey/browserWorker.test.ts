/** The language server in a real browser's web worker, as an editor without Node runs it. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../../tools/layout.ts';
import { startBrowser, type HeadlessBrowser } from '../testbed/index.ts';

interface Answers {
  readonly name: string;
  readonly hover: string;
  readonly lenses: number;
}

describe('the language server in a web worker', function () {
  this.timeout(60_000);
  let browser: HeadlessBrowser;
  before(async () => {
    browser = await startBrowser();
  });
  after(() => browser.stop());

  it('explains a Dockerfile', async () => {
    const page = await browser.newPage();
    const source = await readFile(join(root, 'dist', 'server-browser.js'), 'utf8');
    // tsx marks functions with their names by a helper that the page doesn't have.
    await page.evaluate('globalThis.__name = (value) => value');
    const answers = await page.evaluate(askWorker, source);
    assert.match(answers.name, /guided-containers/);
    assert.match(answers.hover, /80/);
    assert.match(answers.hover, /端口/);
    assert.equal(answers.lenses, 2);
  });
});

/** Runs inside the page: it can use nothing from outside. */
async function askWorker(source: string): Promise<Answers> {
  type Message = { id?: number; method?: string; result?: unknown };
  type BrowserWorker = { postMessage(message: unknown): void; onmessage: (event: { data: Message }) => void };
  const scope = globalThis as unknown as { Worker: new (url: string) => BrowserWorker; URL: { createObjectURL(blob: Blob): string } };
  const worker = new scope.Worker(scope.URL.createObjectURL(new Blob([source], { type: 'text/javascript' })));
  const waiting = new Map<number, (result: unknown) => void>();
  worker.onmessage = ({ data }) => {
    if (data.id !== undefined && data.method === undefined) waiting.get(data.id)?.(data.result);
    // What the server asks the client is answered with nothing, so that it goes on.
    else if (data.id !== undefined) worker.postMessage({ jsonrpc: '2.0', id: data.id, result: null });
  };
  let last = 0;
  const request = (method: string, params: unknown) =>
    new Promise<unknown>((resolve) => {
      waiting.set(++last, resolve);
      worker.postMessage({ jsonrpc: '2.0', id: last, method, params });
    });
  const notify = (method: string, params: unknown) => worker.postMessage({ jsonrpc: '2.0', method, params });

  const textDocument = { uri: 'file:///Dockerfile' };
  const { serverInfo } = (await request('initialize', { processId: null, rootUri: null, capabilities: {}, initializationOptions: { language: 'bilingual' } })) as { serverInfo: { name: string } };
  notify('initialized', {});
  notify('textDocument/didOpen', { textDocument: { ...textDocument, languageId: 'dockerfile', version: 1, text: 'FROM python:2.7-slim\nEXPOSE 80\n' } });
  const hover = await request('textDocument/hover', { textDocument, position: { line: 1, character: 8 } });
  const lenses = (await request('textDocument/codeLens', { textDocument })) as unknown[];
  return { name: serverInfo.name, hover: JSON.stringify(hover), lenses: lenses.length };
}
