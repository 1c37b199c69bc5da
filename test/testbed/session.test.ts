import assert from 'node:assert/strict';
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installAll, stopAll, waitFor } from './index.ts';
import { processesMarked, sessionVariable } from './machine/processes.ts';
import { run } from './machine/run.ts';
import { sessionFolder } from './machine/session.ts';

const cli = fileURLToPath(new URL('cli.ts', import.meta.url));

describe('A session of the test-bed', () => {
  before(async function () {
    this.timeout(900_000);
    await installAll();
  });
  after(async () => {
    for (const up of started) up.kill('SIGTERM');
    await stopAll();
  });

  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    it(`ends all that it started, and only that, at ${signal}`, async () => {
      const [up, other] = await Promise.all([start(), start()]);
      await container(up.env);
      up.process.kill(signal);
      await up.ended;
      assertGone(up.folder, up.bridge);
      assert.match((await docker(other.env, 'ps')).stdout, /CONTAINER ID/);
      other.process.kill(signal);
      await other.ended;
      assertGone(other.folder, other.bridge);
    });
  }

  it('that was killed is cleared away by the next one', async () => {
    const up = await start();
    await container(up.env);
    up.process.kill('SIGKILL');
    await up.ended;
    const next = await start();
    // Its bridge is perhaps that of the next one now.
    assertGone(up.folder);
    next.process.kill('SIGTERM');
    await next.ended;
  });
});

const started: ChildProcess[] = [];

async function start() {
  const up = spawn(process.execPath, ['--import', 'tsx', cli, 'up'], { stdio: ['ignore', 'pipe', 'inherit'] });
  started.push(up);
  let output = '';
  up.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  const ended = once(up, 'exit');
  await waitFor('the session', () => output.includes('# ready'), 60_000);
  const env = Object.fromEntries([...output.matchAll(/^export (\w+)='(.*)'$/gm)].map(([, name, value]) => [name, value]));
  const engineFolder = dirname(env['DOCKER_CONFIG']!);
  const { bridge } = JSON.parse(readFileSync(`${engineFolder}/engine.json`, 'utf8')) as { bridge: string };
  return { process: up, ended, env, folder: dirname(engineFolder), bridge };
}

function docker(env: Record<string, string | undefined>, ...args: string[]) {
  return run('docker', args, { env: { ...process.env, ...env } });
}

/** A container that does not end when it is asked to, in a network of its own. */
async function container(env: Record<string, string | undefined>): Promise<void> {
  await docker(env, 'network', 'create', 'own');
  const deaf = 'trap "" TERM; while :; do busybox sleep 1; done';
  await docker(env, 'run', '-d', '--network', 'own', '-p', '127.0.0.1::5000', '--entrypoint', 'sh', 'registry:2', '-c', deaf);
}

function assertGone(folder: string, bridge?: string): void {
  assert.notEqual(folder, sessionFolder());
  assert.deepEqual(processesMarked(sessionVariable, folder), []);
  assert.ok(!existsSync(folder), folder);
  if (!bridge) return;
  assert.ok(!existsSync(`/sys/class/net/${bridge}`), bridge);
  const rules = execFileSync('iptables-save', { encoding: 'utf8' }).split('\n');
  const address = ` 10.213.${bridge.replace('gcbr', '')}.`;
  assert.deepEqual(rules.filter((rule) => rule.includes(`${bridge} `) || rule.includes(address)), []);
}
