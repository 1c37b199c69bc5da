import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { resolveEndpoint } from '../../client/engine/endpoint.ts';
import type { Snapshot } from '../../client/engine/index.ts';
import { freePort, temporaryFolder, type Engine } from '../testbed/index.ts';
import { emptyHome, eventually, sharedEngine, soon, surroundings, watch } from './support.ts';

describe('the endpoint, beside the docker command line', () => {
  let at: Engine;
  let home: string;
  before(async () => {
    at = await sharedEngine();
  });
  beforeEach(() => {
    home = emptyHome();
  });

  /** The command line with this home and these variables. */
  async function cli(env: Record<string, string>, ...args: string[]): Promise<string> {
    const { stdout } = await promisify(execFile)('docker', args, { env: { PATH: at.env.PATH, HOME: home, ...env } });
    return stdout.trim();
  }

  const variables: readonly Record<string, string>[] = [
    {},
    { DOCKER_HOST: 'tcp://127.0.0.1' },
    { DOCKER_HOST: 'unix://' },
    { DOCKER_HOST: 'tcp://[::1]:7/p' },
    { DOCKER_HOST: 'tcp://one:1', DOCKER_CONTEXT: 'lab' },
    { DOCKER_CONTEXT: 'lab' },
    { DOCKER_CONTEXT: 'default' },
    { DOCKER_CONTEXT: 'gone' },
    { DOCKER_HOST: 'foo://x' },
    { DOCKER_HOST: 'tcp://127.0.0.1:abc' },
    { DOCKER_TLS_VERIFY: '1' },
    { DOCKER_HOST: 'tcp://lab:2376', DOCKER_TLS: '1' },
  ];
  for (const current of ['default', 'home']) {
    describe(`and the current context ${current}`, () => {
      let configured: string;
      before(async () => {
        home = configured = emptyHome();
        await cli({}, 'context', 'create', 'lab', '--docker', 'host=tcp://lab.example:2375');
        await cli({}, 'context', 'create', 'home', '--docker', 'host=unix:///home/engine.sock');
        await cli({}, 'context', 'use', current);
      });

      for (const env of variables) {
        it(`is the same with ${JSON.stringify(env)}`, async () => {
          home = configured;
          const theirs = await cli(env, 'context', 'inspect', '--format', '{{.Name}} {{.Endpoints.docker.Host}}').catch(() => 'refused');
          const resolution = resolveEndpoint({ ...surroundings(env, home), exists: (path) => path.endsWith('.sock') || existsSync(path) });
          assert.equal(resolution.ok ? `${resolution.endpoint.context} ${resolution.endpoint.host}` : 'refused', theirs);
        });
      }
    });
  }

  it('follows DOCKER_CONTEXT to the engine', async () => {
    await cli({}, 'context', 'create', 'lab', '--docker', `host=${at.host}`);
    const watching = watch(surroundings({ DOCKER_CONTEXT: 'lab' }, home));
    const { engine } = await eventually(watching, 'up', ({ engine: state }) => state.kind === 'up');
    assert.deepEqual(engine.endpoint, { source: 'DOCKER_CONTEXT', context: 'lab', host: at.host });
    assert.deepEqual(watching.engine.terminalEnv(), {});
  });

  it('follows `docker context use` while it watches', async () => {
    const older = await sharedEngine('older');
    await cli({}, 'context', 'create', 'new', '--docker', `host=${at.host}`);
    await cli({}, 'context', 'create', 'old', '--docker', `host=${older.host}`);
    await cli({}, 'context', 'use', 'new');
    const watching = watch(surroundings({}, home));
    await eventually(watching, 'the one', ({ engine }) => engine.kind === 'up' && engine.version === at.version);
    await cli({}, 'context', 'use', 'old');
    await soon(watching, 'the other', ({ engine }) => engine.kind === 'up' && engine.version === older.version);
    writeFileSync(join(home, '.docker', 'config.json'), '{"currentContext":"gone"}');
    const isGone = ({ engine }: Snapshot): boolean => engine.kind === 'away' && engine.reason === 'misconfigured' && /context not found/.test(engine.detail);
    await eventually(watching, 'none', isGone);
  });

  it('finds a rootless socket and hands it to the terminal', async () => {
    const runtime = dirname(at.socket);
    const machine = surroundings({ XDG_RUNTIME_DIR: runtime }, home);
    const watching = watch({ ...machine, exists: (path) => path !== '/var/run/docker.sock' && machine.exists(path) });
    await eventually(watching, 'up', ({ engine }) => engine.kind === 'up');
    const env = watching.engine.terminalEnv();
    assert.deepEqual(env, { DOCKER_HOST: at.host });
    assert.equal(await cli(env, 'version', '--format', '{{.Server.Version}}'), at.version);
  });

  it('comes up at once when the socket appears', async () => {
    const folder = temporaryFolder('late');
    const path = join(folder, 'docker.sock');
    const watching = watch(surroundings({ DOCKER_HOST: `unix://${path}` }, home));
    const { engine } = await eventually(watching, 'away', ({ engine: state }) => state.kind === 'away');
    assert.ok(engine.kind === 'away' && engine.reason === 'no-socket');
    // Long enough for the pauses between its tries to have grown beyond what is promised.
    await new Promise((resolve) => setTimeout(resolve, 4_000));
    const forward = await forwarder(path, at.socket);
    try {
      await soon(watching, 'up', ({ engine: state }) => state.kind === 'up');
    } finally {
      forward.close();
    }
  });
});

describe('the watcher at what is no engine, or none that answers', () => {
  let at: Engine;
  before(async () => {
    at = await sharedEngine();
  });

  async function reasonAt(host: string, timeout?: number): Promise<string> {
    const { engine } = await eventually(watch(surroundings({ DOCKER_HOST: host }, emptyHome()), timeout), 'away', ({ engine: state }) => state.kind === 'away');
    return engine.kind === 'away' ? engine.reason : '';
  }

  it('says that an engine which hangs is unreachable, and sees it come back', async () => {
    const pid = Number(readFileSync(join(dirname(at.socket), 'docker.pid'), 'utf8'));
    const watching = watch(surroundings({ DOCKER_HOST: at.host }, emptyHome()), 1_000);
    await eventually(watching, 'up', ({ engine }) => engine.kind === 'up');
    process.kill(pid, 'SIGSTOP');
    try {
      const { engine } = await watching.engine.refresh();
      assert.ok(engine.kind === 'away');
      assert.equal(engine.reason, 'unreachable');
      assert.equal(engine.detail, 'no answer within 1 s');
    } finally {
      process.kill(pid, 'SIGCONT');
    }
    await eventually(watching, 'up again', ({ engine }) => engine.kind === 'up');
  });

  it('says that nobody listens', async () => {
    assert.equal(await reasonAt(`tcp://127.0.0.1:${await freePort()}`), 'refused');
  });

  it('says that a host does not exist', async () => {
    assert.equal(await reasonAt('tcp://no-such-host.invalid:2375'), 'unreachable');
  });

  it('says that this user may not open the socket', async function () {
    if (process.geteuid?.() !== 0 || !process.seteuid) this.skip();
    const home = emptyHome();
    // The socket's folder is only for its owner.
    process.seteuid(65_534);
    try {
      const watching = watch(surroundings({ DOCKER_HOST: at.host }, home));
      const { engine } = await eventually(watching, 'away', ({ engine: state }) => state.kind === 'away');
      assert.ok(engine.kind === 'away' && engine.reason === 'permission');
    } finally {
      process.seteuid(0);
    }
  });

  it('says that a file is no socket', async () => {
    const path = join(temporaryFolder('plain'), 'docker.sock');
    writeFileSync(path, '');
    assert.equal(await reasonAt(`unix://${path}`), 'refused');
    rmSync(path);
  });

  it('says that the answer is no engine’s', async () => {
    const answers = ['HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello', 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}', 'SSH-2.0-OpenSSH_9.2\r\n'];
    for (const answer of answers) {
      const port = await freePort();
      const server = createServer((socket) => socket.on('error', () => undefined).once('data', () => socket.end(answer)));
      await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
      try {
        assert.equal(await reasonAt(`tcp://127.0.0.1:${port}`), 'other', answer);
      } finally {
        server.close();
      }
    }
  });

  it('says in time that an answer stops half way', async () => {
    const port = await freePort();
    const sockets = new Set<Socket>();
    const server = createServer((socket) => {
      sockets.add(socket.on('error', () => undefined));
      socket.once('data', () => socket.write('HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{"Version":"26'));
    });
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    try {
      assert.equal(await reasonAt(`tcp://127.0.0.1:${port}`, 500), 'unreachable');
    } finally {
      for (const socket of sockets) socket.destroy();
      server.close();
    }
  });
});

/** A socket that leads to another one. */
async function forwarder(path: string, to: string): Promise<Server> {
  const server = createServer((socket) => {
    const other = connect(to);
    socket.on('error', () => other.destroy()).pipe(other);
    other.on('error', () => socket.destroy()).pipe(socket);
  });
  await new Promise<void>((resolve) => server.listen(path, resolve));
  return server;
}
