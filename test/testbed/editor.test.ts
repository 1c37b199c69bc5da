import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { codeExecutable, installAll, startBrowser, startEditor, stopAll, temporaryFolder } from './index.ts';
import { run } from './machine/run.ts';

describe('The editor of the test-bed', () => {
  let extension: string;
  let folder: string;

  before(async function () {
    this.timeout(900_000);
    await installAll();
    extension = tinyExtension();
    folder = temporaryFolder('workspace');
    writeFileSync(join(folder, 'Dockerfile'), 'FROM scratch\n');
  });
  after(() => stopAll());

  it('shows the folder and its settings in a browser', async () => {
    const editor = await startEditor({ folder, settings: { 'workbench.colorTheme': 'Default High Contrast' } });
    const browser = await startBrowser();
    const page = await browser.newPage({ width: 1280, height: 800 });
    await page.goto(editor.url);
    await page.getByRole('treeitem', { name: 'Dockerfile' }).waitFor();
    await page.locator('.monaco-workbench.hc-black').waitFor();
    await browser.stop();
    await editor.stop();
  });

  it('lets nobody in without the token when it has one', async () => {
    const editor = await startEditor({ folder, token: true });
    const { origin } = new URL(editor.url);
    assert.equal((await fetch(origin)).status, 403);
    assert.equal((await fetch(editor.url, { redirect: 'manual' })).status, 302);
    await editor.stop();
  });

  for (const [suite, expected] of [['passes', 0], ['fails', 1]] as const) {
    it(`stands in for \`code\`: exit code ${expected} when the suite ${suite}`, async () => {
      const args = [
        `--extensionDevelopmentPath=${extension}`,
        `--extensionTestsPath=${join(extension, `${suite}.cjs`)}`,
        ...['--disable-extensions', '--no-sandbox', '--some-new-option=1', '--disable-workspace-trust', folder],
      ];
      const env = { ...process.env, DOCKER_HOST: 'unix:///nowhere.sock', EXPECTED_FOLDER: folder };
      const { code, stdout, stderr } = await run(codeExecutable, args, { env, mayFail: true });
      assert.equal(code, expected, stdout + stderr);
      assert.match(stdout, /the tests say hello/);
      if (expected === 1) assert.match(stderr, /this suite fails/);
    });
  }

  it('runs a suite for @vscode/test-electron, with a Chinese display language', async () => {
    const code = await runTests({
      vscodeExecutablePath: codeExecutable,
      extensionDevelopmentPath: extension,
      extensionTestsPath: join(extension, 'chinese.cjs'),
      launchArgs: ['--locale=zh-cn', '--disable-workspace-trust', folder],
    });
    assert.equal(code, 0);
  });
});

function tinyExtension(): string {
  const extension = temporaryFolder('extension');
  mkdirSync(extension, { recursive: true });
  const manifest = { name: 'tiny', publisher: 'test', version: '1.0.0', engines: { vscode: '^1.100.0' } };
  const files = {
    'package.json': JSON.stringify(manifest),
    'passes.cjs': `
      const assert = require('node:assert');
      const vscode = require('vscode');
      exports.run = async () => {
        console.log('the tests say hello');
        assert.equal(process.env.DOCKER_HOST, 'unix:///nowhere.sock');
        assert.equal(vscode.workspace.workspaceFolders[0].uri.fsPath, process.env.EXPECTED_FOLDER);
        assert.equal(vscode.env.language, 'en');
        assert.equal(vscode.workspace.isTrusted, true);
        assert.ok(vscode.extensions.getExtension('test.tiny'));
        const terminal = vscode.window.createTerminal();
        terminal.show();
        const { shellIntegration } = await new Promise((resolve) =>
          vscode.window.onDidChangeTerminalShellIntegration((event) => event.terminal === terminal && resolve(event)));
        let output = '';
        for await (const text of shellIntegration.executeCommand('echo "<$DOCKER_HOST>"').read()) output += text;
        assert.match(output, /<unix:\\/\\/\\/nowhere.sock>/);
      };`,
    'fails.cjs': `
      exports.run = async () => {
        console.log('the tests say hello');
        throw new Error('this suite fails');
      };`,
    'chinese.cjs': `
      const assert = require('node:assert');
      exports.run = async () => assert.equal(require('vscode').env.language, 'zh-cn');`,
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(extension, name), text);
  return extension;
}
