import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  freePort,
  installAll,
  startEngine,
  startHub,
  stopAll,
  waitFor,
  type Engine,
  type EngineKind,
  type Registry,
} from './index.ts';
import { articleFolder, docker } from './support.ts';

const kinds: [EngineKind, RegExp][] = [
  ['current', /^26\./],
  ['older', /^20\.10\./],
];

describe('Engines of the test-bed', function () {
  const engines = new Map<EngineKind, Engine>();
  let hub: Registry;

  before(async function () {
    this.timeout(900_000); // A bare machine gets everything first.
    await installAll();
    hub = await startHub();
    // At once: each must leave the other alone.
    for (const engine of await Promise.all(kinds.map(([kind]) => startEngine({ kind, mirror: hub.url })))) {
      engines.set(engine.kind, engine);
    }
  });
  after(() => stopAll());

  for (const [kind, version] of kinds) {
    describe(`the ${kind} one`, () => {
      const engine = () => engines.get(kind)!;

      it('is empty, is marked as ours, and is the one that its command line reaches', async () => {
        const format = '{{.ServerVersion}} {{.Images}} {{.Labels}}';
        const { stdout } = await docker(engine(), ['info', '--format', format]);
        assert.match(stdout, version);
        assert.match(stdout, / 0 \[guided-containers\.testbed=engine\]/);
      });

      it('greets by hello-world', async () => {
        const { stdout } = await docker(engine(), ['run', '--rm', 'hello-world']);
        assert.match(stdout, /^Hello from Docker!$/m);
      });

      it('pulls python:2.7-slim by its plain name, in layers', async () => {
        const { stdout } = await docker(engine(), ['pull', 'python:2.7-slim']);
        assert.ok(stdout.match(/: Pull complete/g)!.length > 1);
        assert.match(stdout, /Status: Downloaded newer image for python:2\.7-slim/);
      });

      it("builds and runs the article's application until Ctrl+C", async () => {
        const cwd = articleFolder();
        const { stdout, stderr } = await docker(engine(), ['build', '-t', 'friendlyhello', '.'], { cwd });
        assert.match(stdout + stderr, kind === 'current' ? /naming to docker\.io\/library\/friendlyhello/ : /Successfully tagged/);
        const port = await freePort();
        const env = { ...process.env, ...engine().env };
        const running = spawn('docker', ['run', '-p', `${port}:80`, 'friendlyhello'], { env, stdio: 'ignore' });
        const ended = once(running, 'exit');
        let page = '';
        await waitFor('the page', async () => {
          page = await fetch(`http://localhost:${port}`).then((answer) => answer.text(), () => '');
          return page !== '';
        });
        assert.match(page, /^<h3>Hello World!<\/h3><b>Hostname:<\/b> [0-9a-f]{12}<br\/>.*cannot connect to Redis/);
        running.kill('SIGINT');
        await ended;
        assert.equal((await docker(engine(), ['ps', '--quiet'])).stdout, '');
      });

      it('says at once when a package is not to be had', async () => {
        const began = Date.now();
        const args = ['run', '--rm', 'python:2.7-slim', 'pip', 'install', 'no-such-package-of-ours'];
        const { code, stderr } = await docker(engine(), args, { mayFail: true });
        assert.equal(code, 1);
        assert.match(stderr, /No matching distribution found for no-such-package-of-ours/);
        assert.ok(Date.now() - began < 30_000);
      });

      it('keeps its images when it is halted and resumed', async () => {
        await engine().halt();
        const { code, stderr } = await docker(engine(), ['ps'], { mayFail: true });
        assert.equal(code, 1);
        assert.match(stderr, /Cannot connect to the Docker daemon/);
        await engine().resume();
        assert.match((await docker(engine(), ['image', 'ls'])).stdout, /^friendlyhello /m);
      });
    });
  }

  it('have the plugins of their own age', async () => {
    assert.match((await docker(engines.get('current')!, ['buildx', 'version'])).stdout, /0\.13/);
    assert.match((await docker(engines.get('current')!, ['compose', 'version'])).stdout, /2\.26/);
    assert.equal((await docker(engines.get('older')!, ['buildx', 'version'], { mayFail: true })).code, 1);
  });
});

describe('The stand-in for Docker Hub', () => {
  after(() => stopAll());

  it('leaves Docker Hub out of reach once it has stopped', async () => {
    const hub = await startHub();
    await hub.stop();
    const engine = await startEngine({ name: 'cut-off', mirror: hub.url });
    const { code, stderr } = await docker(engine, ['pull', 'python:2.7-slim'], { mayFail: true });
    // Where Docker Hub itself answers, there is nothing to see.
    if (code !== 0) assert.match(stderr, /registry-1\.docker\.io/);
    await engine.stop();
  });
});
