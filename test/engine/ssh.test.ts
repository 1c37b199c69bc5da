import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { freePort, isListening, temporaryFolder, type Engine } from '../testbed/index.ts';
import { ensurePackages } from '../testbed/machine/debian.ts';
import { processesNamed } from '../testbed/machine/processes.ts';
import { run } from '../testbed/machine/run.ts';
import { startService, type Service } from '../testbed/machine/service.ts';
import { docker, emptyHome, eventually, named, sharedEngine, soon, surroundings, watch, type Watching } from './support.ts';

/** OpenSSH on loopback with keys of its own, which lets this user in to an engine. */
async function startSshServer(folder: string, at: Engine, port: number): Promise<Service> {
  await ensurePackages('openssh-server', 'openssh-client');
  for (const name of ['host', 'user', 'stranger']) await run('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', join(folder, name)]);
  const { stdout: key } = await run('cat', [join(folder, 'user.pub')]);
  writeFileSync(join(folder, 'authorized_keys'), key);
  mkdirSync('/run/sshd', { recursive: true });
  const configuration = [
    `HostKey ${join(folder, 'host')}`,
    `AuthorizedKeysFile ${join(folder, 'authorized_keys')}`,
    `ListenAddress 127.0.0.1:${port}`,
    'PidFile none',
    'UsePAM no',
    'StrictModes no',
    'PasswordAuthentication no',
    'PermitRootLogin prohibit-password',
    // What is on the PATH there, and which engine its command line uses.
    `SetEnv PATH=${at.env.PATH} DOCKER_HOST=${at.host}`,
  ];
  writeFileSync(join(folder, 'sshd_config'), `${configuration.join('\n')}\n`);
  const service = startService('sshd', '/usr/sbin/sshd', ['-D', '-e', '-f', join(folder, 'sshd_config')]);
  await service.ready(() => isListening(port));
  return service;
}

describe('the watcher at an ssh:// engine', () => {
  let at: Engine;
  let server: Service;
  let port: number;
  let folder: string;
  const path = process.env['PATH'];

  before(async () => {
    at = await sharedEngine();
    await docker(at, 'pull', 'hello-world');
    folder = temporaryFolder('ssh');
    port = await freePort();
    server = await startSshServer(folder, at, port);
  });
  after(async () => {
    process.env['PATH'] = path;
    await server.stop();
  });

  /** The person's ssh: the real one, with this configuration instead of the one in the home folder. */
  async function configureSsh({ identity = 'user', known = true }: { identity?: string; known?: boolean } = {}): Promise<void> {
    const { stdout: key } = await run('cat', [join(folder, 'host.pub')]);
    writeFileSync(join(folder, 'known_hosts'), known ? `[127.0.0.1]:${port} ${key}` : '');
    const configuration = [
      'Host lab',
      '  HostName 127.0.0.1',
      `  Port ${port}`,
      'Host *',
      `  User ${userInfo().username}`,
      `  IdentityFile ${join(folder, identity)}`,
      '  IdentitiesOnly yes',
      `  UserKnownHostsFile ${join(folder, 'known_hosts')}`,
    ];
    writeFileSync(join(folder, 'ssh_config'), `${configuration.join('\n')}\n`);
    const bin = join(folder, 'bin');
    mkdirSync(bin, { recursive: true });
    writeFileSync(join(bin, 'ssh'), `#!/bin/sh\nexec /usr/bin/ssh -F ${join(folder, 'ssh_config')} "$@"\n`);
    chmodSync(join(bin, 'ssh'), 0o755);
    process.env['PATH'] = `${bin}:${path}`;
  }

  const look = (host: string): Watching => watch(surroundings({ DOCKER_HOST: host }, emptyHome()));
  async function reason(watching: Watching): Promise<string> {
    const { engine } = await eventually(watching, 'away', ({ engine: state }) => state.kind === 'away');
    assert.ok(engine.kind === 'away');
    return `${engine.reason}: ${engine.detail}`;
  }

  it('uses the name, port, user and key of the person’s own configuration, and sees changes within 2 s', async () => {
    await configureSsh();
    const watching = look('ssh://lab');
    await eventually(watching, 'up', ({ engine }) => engine.kind === 'up');
    await docker(at, 'create', '--name', 'afar', 'hello-world');
    await soon(watching, 'the container', (now) => named('afar', now) !== undefined);
    await docker(at, 'rm', 'afar');
    await soon(watching, 'gone', (now) => named('afar', now) === undefined);
  });

  it('takes user and port from the address, and the path of a socket there', async () => {
    await configureSsh();
    const watching = look(`ssh://${userInfo().username}@127.0.0.1:${port}${at.socket}`);
    await eventually(watching, 'up', ({ engine }) => engine.kind === 'up');
  });

  it('ends its ssh processes when it is disposed', async () => {
    await configureSsh();
    const before = processesNamed('ssh').length;
    const watching = look('ssh://lab');
    await eventually(watching, 'up', ({ engine }) => engine.kind === 'up');
    assert.ok(processesNamed('ssh').length > before);
    watching.engine.dispose();
    for (let tries = 0; processesNamed('ssh').length > before && tries < 100; tries++) await new Promise((resolve) => setTimeout(resolve, 20));
    assert.equal(processesNamed('ssh').length, before);
  });

  it('says that a key is not accepted, or a host not known, and never asks', async () => {
    await configureSsh({ identity: 'stranger' });
    assert.match(await reason(look('ssh://lab')), /^not-trusted: /);
    await configureSsh({ known: false });
    assert.match(await reason(look('ssh://lab')), /^not-trusted: /);
  });

  it('tells a host that does not answer from an engine that does not run there', async () => {
    await configureSsh();
    assert.match(await reason(look(`ssh://127.0.0.1:${await freePort()}`)), /^unreachable: .*Connection refused$/);
    assert.match(await reason(look('ssh://no-such-host.invalid')), /^unreachable: /);
    assert.match(await reason(look(`ssh://lab${join(dirname(at.socket), 'none.sock')}`)), /^refused: /);
  });

  it('says that there is no ssh', async () => {
    process.env['PATH'] = join(folder, 'nothing');
    assert.equal(await reason(look('ssh://lab')), 'misconfigured: ssh can\'t be started: spawn ssh ENOENT');
  });
});
