/** The practice registry on a real engine, used by the real command line. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { isPracticeRegistry, type Engine as Watched } from '../../client/engine/index.ts';
import { LoginWatch } from '../../client/progress/loginWatch.ts';
import { imageNamed, provesPush } from '../../client/progress/witness.ts';
import { PracticeRegistry, type Started } from '../../client/tutorial/practiceRegistry.ts';
import { temporaryFolder, type Engine } from '../testbed/index.ts';
import { build, eventually, sharedEngine, soon, surroundings, watchUp, type Watching } from './support.ts';

interface Ended {
  readonly code: number;
  readonly output: string;
}

for (const kind of ['current', 'older'] as const) {
  describe(`the practice registry on the ${kind} engine`, function () {
    this.timeout(120_000);
    let engine: Engine;
    let watching: Watching;
    let practice: PracticeRegistry;
    let logins: LoginWatch;
    let started: Started;
    let reference: string;
    const secrets = new Map<string, string>();
    const memory = new Map<string, unknown>();
    const config = temporaryFolder('config');

    /** The CLI with a configuration of its own, so that its logins are this test's. */
    function cli(args: readonly string[], input = ''): Promise<Ended> {
      return new Promise((resolve) => {
        const child = spawn('docker', args, { env: { ...process.env, ...engine.env, DOCKER_CONFIG: config } });
        const chunks: Buffer[] = [];
        child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
        child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
        child.on('close', (code) => resolve({ code: code ?? -1, output: Buffer.concat(chunks).toString() }));
        child.stdin.end(input);
      });
    }
    const logIn = (password: string) => cli(['login', '-u', started.login.user, '--password-stdin', started.registry], password);

    function practiceOn(on: Watched): PracticeRegistry {
      return new PracticeRegistry({
        engine: on,
        logins,
        secrets: { get: async (key) => secrets.get(key), store: async (key, value) => void secrets.set(key, value), delete: async (key) => void secrets.delete(key) },
        memory: { get: <T>(key: string) => memory.get(key) as T | undefined, update: async (key: string, value: unknown) => void memory.set(key, value) } as never,
        tutorialId: 'get-started-containers',
      });
    }

    before(async () => {
      engine = await sharedEngine(kind);
      await cli(['pull', 'hello-world']);
      await build(engine, 'friendlyhello');
    });
    beforeEach(async () => {
      watching = await watchUp(engine);
      logins = new LoginWatch({ surroundings: surroundings({ DOCKER_CONFIG: config }, config), log: { warn: () => undefined }, mayRun: () => true });
      await logins.refresh();
      practice = practiceOn(watching.engine);
    });
    afterEach(() => logins.dispose());
    after(async () => {
      await practice.remove().catch(() => undefined);
      await cli(['image', 'rm', '-f', 'friendlyhello', reference]);
    });

    it('starts by one call: its image is pulled, it listens on the loopback interface alone, and asks for a login', async () => {
      const fractions: number[] = [];
      started = await practice.start((fraction) => fractions.push(fraction));
      reference = `${started.registry}/learner/get-started:part2`;
      assert.ok(fractions.length > 0 && fractions.at(-1)! <= 1, 'progress of the pull');
      const [, port] = /^localhost:(\d+)$/.exec(started.registry)!;
      assert.notEqual(port, '5000');
      const container = practice.container!;
      assert.deepEqual(container.labels, { 'guided-containers.role': 'practice-registry', 'guided-containers.tutorial': 'get-started-containers' });
      assert.deepEqual(container.ports, [{ container: 5000, protocol: 'tcp', host: Number(port), hostIp: '127.0.0.1' }]);
      assert.match(started.login.password, /^[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}$/);
      assert.equal((await retry(`http://127.0.0.1:${port}/v2/`)).status, 401);
      const right = `Basic ${Buffer.from(`learner:${started.login.password}`).toString('base64')}`;
      assert.equal((await fetch(`http://127.0.0.1:${port}/v2/`, { headers: { authorization: right } })).status, 200);
    });

    it('has its password nowhere on the engine but as a hash', async () => {
      const { output } = await cli(['inspect', practice.container!.id]);
      assert.ok(!output.includes(started.login.password));
      const { output: file } = await cli(['exec', practice.container!.id, 'cat', '/auth/htpasswd']);
      assert.match(file, /^learner:\$2[aby]\$10\$/);
    });

    it('is started once: another call finds it, with the same password', async () => {
      assert.deepEqual(await practice.start(() => undefined), started);
      assert.equal(watching.engine.snapshot.containers.filter(isPracticeRegistry).length, 1);
    });

    it('refuses a push without a login', async () => {
      assert.equal((await cli(['tag', 'friendlyhello', reference])).code, 0);
      const { code, output } = await cli(['push', reference]);
      assert.equal(code, 1);
      assert.match(output, /no basic auth credentials|unauthorized|denied/);
      const image = imageNamed(reference, (await soon(watching, 'the tag', (snapshot) => imageNamed(reference, snapshot) !== undefined)))!;
      const answer = await watching.engine.askRegistry(reference, { username: 'learner', password: started.login.password });
      assert.equal(answer.kind, 'has-not', JSON.stringify(answer));
      assert.ok(!provesPush({ image, reference, product: 'Docker', answer, endedWell: false }));
    });

    it('refuses a wrong password, and the CLI’s configuration stays without a login', async () => {
      const { code, output } = await logIn('not-the-right-one');
      assert.equal(code, 1);
      assert.match(output, /401 Unauthorized|unauthorized/i);
      assert.ok(!(await logins.refresh()).has(started.registry));
    });

    it('takes the right one, and the login is seen in the CLI’s configuration by itself', async () => {
      const changed = new Promise<void>((resolve) => logins.onDidChange(resolve));
      const { code, output } = await logIn(started.login.password);
      assert.equal(code, 0, output);
      await changed;
      assert.ok(logins.logins.has(started.registry));
    });

    it('refuses a push of a tag that is not there', async () => {
      const { code, output } = await cli(['push', `${started.registry}/learner/get-started:part3`]);
      assert.equal(code, 1);
      assert.match(output, /tag does not exist|does not exist locally/);
    });

    it('takes the image, gives it back under the same id, and is asked by the engine itself', async () => {
      const pushed = await cli(['push', reference]);
      assert.equal(pushed.code, 0, pushed.output);
      const snapshot = await soon(watching, 'the digest', (now) => (imageNamed(reference, now)?.digests.length ?? 0) > 0);
      const image = imageNamed(reference, snapshot)!;
      const answer = await watching.engine.askRegistry(reference, { username: 'learner', password: started.login.password });
      assert.ok(provesPush({ image, reference, product: 'Docker', answer, endedWell: false }), JSON.stringify(answer));
      assert.equal((await watching.engine.askRegistry(reference)).kind, 'cannot-ask', 'not for everybody');
      assert.equal((await cli(['image', 'rm', reference])).code, 0);
      const gone = await soon(watching, 'the tag is gone', (now) => imageNamed(reference, now) === undefined);
      assert.equal(imageNamed('friendlyhello', gone)?.digests.length, 0, 'the digest went with the tag');
      const pulled = await cli(['pull', reference]);
      assert.equal(pulled.code, 0, pulled.output);
      assert.equal(imageNamed(reference, await watching.engine.refresh())?.id, image.id);
    });

    it('is started again by the same call when it was stopped, and still holds what was pushed', async () => {
      await cli(['stop', practice.container!.id]);
      await soon(watching, 'it has stopped', () => !practice.isRunning);
      const { code, output } = await cli(['push', reference]);
      assert.equal(code, 1);
      assert.match(output, /connection refused|connect:/);
      assert.equal((await watching.engine.askRegistry(reference)).kind, 'cannot-ask');
      assert.deepEqual(await practice.start(() => undefined), started);
      await retry(`http://${started.registry}/v2/`);
      const answer = await watching.engine.askRegistry(reference, { username: 'learner', password: started.login.password });
      assert.equal(answer.kind, 'has', JSON.stringify(answer));
    });

    it('comes back by itself when the engine is restarted, at the same port', async () => {
      await engine.halt({ inOrder: true });
      await eventually(watching, 'the engine is away', ({ engine: state }) => state.kind === 'away');
      await engine.resume();
      await eventually(watching, 'the registry runs again', () => practice.isRunning);
      assert.equal((await retry(`http://${started.registry}/v2/`)).status, 401);
      assert.equal((await cli(['push', reference])).code, 0);
    });

    it('gets a new password where the old one is not known, and keeps its images', async () => {
      secrets.clear();
      const again = await practice.start(() => undefined);
      assert.equal(again.registry, started.registry);
      assert.notEqual(again.login.password, started.login.password);
      const old = await logIn(started.login.password);
      assert.equal(old.code, 1, old.output);
      started = again;
      assert.equal((await logIn(again.login.password)).code, 0);
      assert.equal((await cli(['pull', reference])).code, 0);
    });

    it('takes another port where one is taken, and where somebody is still logged in', async () => {
      const before = started.registry;
      await practice.remove();
      assert.equal(practice.container, undefined);
      started = await practice.start(() => undefined);
      assert.notEqual(started.registry, before);
    });

    it('is removed with its volume, its password, and its image, and nothing else', async () => {
      await cli(['volume', 'create', 'mine']);
      await practice.remove();
      assert.equal(practice.container, undefined);
      assert.equal(secrets.size, 0);
      assert.equal((await cli(['volume', 'ls', '-q'])).output.trim(), 'mine');
      await cli(['volume', 'rm', 'mine']);
      assert.equal(imageNamed('registry:2', await watching.engine.refresh()), undefined);
      assert.ok(imageNamed('friendlyhello', watching.engine.snapshot));
    });
  });
}

/** A container's program takes a moment to listen. */
async function retry(url: string): Promise<Response> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await fetch(url);
    } catch (error) {
      if (attempt === 50) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
