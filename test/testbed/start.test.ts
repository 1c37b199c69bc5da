import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { root } from '../../tools/layout.ts';
import { freePort, installAll, stopAll, temporaryFolder, waitFor } from './index.ts';
import { run } from './machine/run.ts';

const command = [process.execPath, '--import', 'tsx', join(root, 'tools/start.ts')] as const;

/** A machine with no engine in reach and no VS Code on the PATH. */
const bare: NodeJS.ProcessEnv = {
  ...process.env,
  CI: '',
  VSCODE: '',
  DOCKER_HOST: 'unix:///nowhere/docker.sock',
  PATH: process.env['PATH']!.split(delimiter).filter((folder) => !existsSync(join(folder, 'code'))).join(delimiter),
};

describe('npm start', () => {
  before(async function () {
    this.timeout(900_000);
    await installAll();
  });
  after(() => stopAll());

  it('installs nothing when nobody can be asked, and prints the commands in both languages', async () => {
    const cache = temporaryFolder('empty-cache');
    const [program, ...args] = command;
    const { code, stdout } = await run(program, args, { env: { ...bare, GUIDED_CONTAINERS_CACHE: cache }, mayFail: true });
    assert.equal(code, 1);
    for (const text of [/^Missing here: Docker 26\.1/m, /^本机缺少：Docker 26\.1/m, /385 MB/, /npm start -- --yes/, /apt-get install -y docker\.io/]) {
      assert.match(stdout, text);
    }
    assert.ok(!existsSync(join(cache, 'guided-containers', 'docker-26.1')));
  });

  it('refuses a VS Code that is not there', async () => {
    const [program, ...args] = command;
    const { code, stdout } = await run(program, args, { env: { ...bare, VSCODE: '/nowhere/code' }, mayFail: true });
    assert.equal(code, 1);
    assert.match(stdout, /VSCODE 指定的 \/nowhere\/code 无法运行。/);
  });

  it('brings up an engine and VS Code, until Ctrl+C', async () => {
    const folder = temporaryFolder('practice');
    const port = await freePort();
    const [program, ...args] = command;
    const started = spawn(program, [...args, '--yes', '--folder', folder, '--port', String(port)], {
      env: bare,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const ended = once(started, 'exit');
    let output = '';
    started.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
    await waitFor('npm start', () => output.includes('按 Ctrl+C 结束。\n') && started.exitCode === null, 90_000);
    const host = /export DOCKER_HOST=unix:\/\/(\S+)/.exec(output)?.[1] ?? '';
    const address = /http:\/\/127\.0\.0\.1:\S+/.exec(output)?.[0] ?? '';
    assert.equal(new URL(address).port, String(port));
    assert.equal(new URL(address).searchParams.get('folder'), folder);
    assert.equal((await fetch(new URL('/', address))).status, 403);
    const page = await fetch(address, { redirect: 'manual' });
    assert.equal(page.status, 302);
    assert.ok(existsSync(host));
    started.kill('SIGINT');
    assert.deepEqual(await ended, [130, null]);
    assert.ok(!existsSync(dirname(host)));
    await assert.rejects(fetch(address));
  });
});
