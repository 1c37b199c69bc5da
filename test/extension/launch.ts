/** Runs the extension's tests inside real VS Code, by @vscode/test-electron, against a real engine. */
import { runTests } from '@vscode/test-electron';
import { build } from 'esbuild';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../tools/layout.ts';
import { codeExecutable, startEngine, startHub } from '../testbed/index.ts';

const tests = join(root, 'out', 'extension-tests.cjs');
await build({
  absWorkingDir: root,
  entryPoints: ['test/extension/index.ts'],
  outfile: tests,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'es2023',
  sourcemap: 'inline',
  external: ['vscode', 'mocha', 'esbuild', 'dockerode', '@vscode/test-electron'],
  logLevel: 'warning',
});

const hub = await startHub();
const engine = await startEngine({ name: 'ext', kind: 'current', mirror: hub.url });
const folder = await mkdtemp(join(tmpdir(), 'guided-containers-folder-'));
// A desktop VS Code where there is one; the test-bed's stands in for it otherwise.
const editor = process.env['VSCODE'] ?? codeExecutable;
try {
  process.exitCode = await runTests({
    vscodeExecutablePath: editor,
    extensionDevelopmentPath: root,
    extensionTestsPath: tests,
    extensionTestsEnv: { ...engine.env, GUIDED_CONTAINERS_COUNTS: process.env['GUIDED_CONTAINERS_COUNTS'], GUIDED_CONTAINERS_ROOT: root },
    launchArgs: [folder, '--disable-extensions', '--disable-workspace-trust'],
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await rm(folder, { recursive: true, force: true });
  await engine.stop();
  await hub.stop();
}
