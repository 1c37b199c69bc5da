import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build, type BuildOptions } from 'esbuild';
import { Client, markdownOf } from './harness.ts';

const root = join(import.meta.dirname, '../..');

/** Bundled as the extension ships it. */
function bundle(entry: string, options: BuildOptions): ReturnType<typeof build> {
  return build({ absWorkingDir: root, entryPoints: [entry], bundle: true, logLevel: 'silent', metafile: true, ...options });
}

describe('the server as a process', function () {
  this.timeout(30_000);
  let folder: string;
  let server: string;

  before(async () => {
    // Inside the repository, where nothing has to be installed for it.
    folder = await mkdtemp(join(root, 'node_modules/.server-test-'));
    server = join(folder, 'server.cjs');
    await bundle('server/node.ts', { platform: 'node', format: 'cjs', outfile: server });
  });
  after(() => rm(folder, { recursive: true, force: true }));

  it('serves over standard input and output, and ends with its client', async () => {
    const child = spawn(process.execPath, [server, '--stdio'], { stdio: 'pipe' });
    const ended = once(child, 'exit');
    const client = await Client.over(child.stdout, child.stdin, { initializationOptions: { language: 'en' } });
    await client.open('FROM a\nEXPOSE 80');
    assert.match(markdownOf(await client.hover({ line: 1, character: 0 })), /^\*\*Documents port `80`/);
    await client.exit();
    assert.deepEqual(await ended, [0, null]);
  });

  it('prints its version and its help, and refuses what it does not know', async () => {
    const run = promisify(execFile);
    const version = await run(process.execPath, [server, '--version']);
    assert.match(version.stdout, /^\d+\.\d+\.\d+\n$/);
    assert.match((await run(process.execPath, [server, '--help'])).stdout, /--stdio/);
    await assert.rejects(run(process.execPath, [server, '--nonsense']), { code: 2 });
  });
});

describe('the server for a web worker', function () {
  this.timeout(30_000);

  it('needs nothing that only Node has', async () => {
    // esbuild refuses to bundle a Node built-in for a browser; `external` would hide one.
    const result = await bundle('server/browser.ts', { platform: 'browser', format: 'iife', write: false });
    const inputs = Object.values(result.metafile!.inputs).flatMap((input) => input.imports.map((imported) => imported.path));
    const builtIns = new Set([...builtinModules, ...builtinModules.map((name) => `node:${name}`)]);
    assert.deepEqual(inputs.filter((path) => builtIns.has(path)), []);
    assert.doesNotMatch(result.outputFiles![0]!.text, /\bBuffer\.(from|alloc)|\bprocess\.(argv|stdin|exit)/);
  });
});
