import assert from 'node:assert/strict';
import { readdirSync, readlinkSync } from 'node:fs';
import { build, clear, docker, eventually, hasImage, named, sharedEngine, soon, watchUp } from './support.ts';
import type { Engine, EngineKind } from '../testbed/index.ts';

for (const kind of ['current', 'older'] as const satisfies readonly EngineKind[]) {
  describe(`the watcher at a Docker ${kind === 'current' ? '26' : '20.10'} engine`, () => {
    let at: Engine;
    before(async () => {
      at = await sharedEngine(kind);
      await docker(at, 'pull', 'hello-world');
    });
    afterEach(() => clear(at));

    it('names it', async () => {
      const { engine } = await watchUp(at);
      const state = engine.snapshot.engine;
      assert.ok(state.kind === 'up');
      assert.equal(state.product, 'Docker');
      assert.equal(state.version, at.version);
      assert.equal(state.os, 'linux');
      assert.notEqual(state.name, '');
      assert.equal(state.endpoint.host, at.host);
    });

    it('sees an image built, tagged and removed within 2 s', async () => {
      const watching = await watchUp(at);
      await build(at, 'friendlyhello');
      await soon(watching, 'the image', hasImage('friendlyhello:latest'));
      await docker(at, 'tag', 'friendlyhello', 'friendlyhello:v1');
      await soon(watching, 'its tag', hasImage('friendlyhello:v1'));
      await docker(at, 'image', 'rm', 'friendlyhello:latest');
      const { images } = await soon(watching, 'no latest', (snapshot) => !hasImage('friendlyhello:latest')(snapshot));
      assert.ok(images.some(({ references }) => references.includes('friendlyhello:v1')));
    });

    it('sees a container started, stopped and removed within 2 s, with its ports and exit code', async () => {
      const watching = await watchUp(at);
      await build(at, 'friendlyhello');
      const id = await docker(at, 'run', '-d', '-P', '-p', '127.0.0.1:45678:81', '--name', 'ours', 'friendlyhello');
      const running = named('ours', await soon(watching, 'running', (now) => named('ours', now)?.state === 'running'));
      assert.equal(running?.id, id);
      assert.equal(running.image, 'friendlyhello');
      assert.equal(running.attached, false);
      assert.equal(running.exitCode, undefined);
      const ports = [
        { container: 80, protocol: 'tcp', host: undefined, hostIp: '' },
        { container: 81, protocol: 'tcp', host: 45678, hostIp: '127.0.0.1' },
      ];
      assert.deepEqual(running.ports, ports);
      assert.ok(watching.engine.snapshot.images.some((image) => image.id === running.imageId));
      await docker(at, 'kill', 'ours');
      const ended = named('ours', await soon(watching, 'ended', (now) => named('ours', now)?.state === 'exited'));
      assert.equal(ended?.exitCode, 137);
      assert.deepEqual(ended.ports, ports, 'an ended container still says what it published');
      await docker(at, 'rm', 'ours');
      await soon(watching, 'gone', (now) => named('ours', now) === undefined);
    });

    it('tells attached from detached, and a second end from the first', async () => {
      const watching = await watchUp(at);
      const script = 'read code </dev/null; [ -e /second ] && exit 4; >/second; exit 3';
      await docker(at, 'run', '--name', 'attached', 'hello-world', '/bin/busybox', 'sh', '-c', script).catch(() => undefined);
      const first = named('attached', await soon(watching, 'ended', (now) => named('attached', now)?.exitCode === 3));
      assert.equal(first?.attached, true);
      await docker(at, 'start', 'attached');
      await soon(watching, 'ended again', (now) => named('attached', now)?.exitCode === 4);
    });

    it('keeps a container’s reference when a rebuild takes the tag away', async () => {
      const watching = await watchUp(at);
      await build(at, 'friendlyhello');
      await docker(at, 'run', '-d', '--name', 'old', 'friendlyhello');
      await docker(at, 'tag', 'hello-world', 'friendlyhello');
      const now = await soon(watching, 'the tag moved', (snapshot) => {
        const old = named('old', snapshot);
        return old !== undefined && !snapshot.images.some(({ id, references }) => id === old.imageId && references.length > 0);
      });
      assert.equal(named('old', now)?.image, 'friendlyhello');
    });

    it('finds at its start what was made before', async () => {
      await build(at, 'friendlyhello');
      await docker(at, 'create', '--name', 'waiting', 'friendlyhello');
      const { engine } = await watchUp(at);
      assert.ok(hasImage('friendlyhello:latest')(engine.snapshot));
      const waiting = named('waiting', engine.snapshot);
      assert.equal(waiting?.state, 'created');
      assert.equal(waiting.exitCode, undefined);
    });

    it('gives a fresh reading at once when it is asked to', async () => {
      const { engine } = await watchUp(at);
      await docker(at, 'create', '--name', 'fresh', 'hello-world');
      assert.ok(named('fresh', await engine.refresh()));
      await docker(at, 'rm', 'fresh');
      assert.equal(named('fresh', await engine.refresh()), undefined);
    });

    it('tells nothing when nothing has changed', async () => {
      const { engine, told } = await watchUp(at);
      const before = told.length;
      await Promise.all([engine.refresh(), engine.refresh()]);
      await engine.refresh();
      assert.equal(told.length, before);
    });

    it('keeps up with a storm of events', async () => {
      const watching = await watchUp(at);
      let over = false;
      const storm = (async () => {
        while (!over) {
          await Promise.all([0, 1, 2, 3].map((n) => docker(at, 'tag', 'hello-world', `storm:${n}`)));
          await docker(at, 'image', 'rm', 'storm:0', 'storm:1', 'storm:2', 'storm:3');
        }
      })();
      try {
        await docker(at, 'create', '--name', 'amid', 'hello-world');
        await soon(watching, 'the container amid the storm', (now) => named('amid', now) !== undefined);
      } finally {
        over = true;
        await storm;
      }
      await soon(watching, 'calm', ({ images }) => !images.some(({ references }) => references.some((each) => each.startsWith('storm:'))));
    });

    it('keeps up with sixty containers at once', async () => {
      const watching = await watchUp(at);
      const ids = await Promise.all(Array.from({ length: 60 }, () => docker(at, 'create', 'hello-world')));
      const { containers } = await soon(watching, 'all of them', (now) => now.containers.length === ids.length);
      assert.deepEqual(new Set(containers.map(({ id }) => id)), new Set(ids));
    });

    it('reads a container’s last lines and state', async () => {
      const { engine } = await watchUp(at);
      const script = 'echo one; echo 二 >&2; echo three; exit 5';
      await docker(at, 'run', '--name', 'talker', 'hello-world', '/bin/busybox', 'sh', '-c', script).catch(() => undefined);
      assert.deepEqual(new Set((await engine.logsTail('talker', 2)).trim().split('\n')).size, 2);
      assert.match(await engine.logsTail('talker', 10), /二/);
      assert.deepEqual(await engine.inspectState('talker'), { state: 'exited', exitCode: 5, error: '', outOfMemory: false });
      assert.equal(await engine.inspectState('nobody'), undefined);
      await assert.rejects(engine.logsTail('nobody', 1));
      await docker(at, 'run', '-t', '--name', 'terminal', 'hello-world', '/bin/busybox', 'echo', '{"a":1}');
      assert.equal((await engine.logsTail('terminal', 5)).trim(), '{"a":1}');
    });

    it('leaves no socket behind', async () => {
      const before = openSockets();
      const { engine } = await watchUp(at);
      await Promise.all(Array.from({ length: 5 }, () => engine.refresh()));
      assert.ok(openSockets() > before, 'it has sockets while it watches');
      engine.dispose();
      for (let tries = 0; openSockets() > before && tries < 100; tries++) await new Promise((resolve) => setTimeout(resolve, 10));
      assert.ok(openSockets() <= before, `${openSockets()} sockets, before ${before}`);
      assert.equal((await engine.refresh()).engine.kind, 'up', 'it keeps the last reading');
    });
  });
}

function openSockets(): number {
  const link = (fd: string): string => {
    try {
      return readlinkSync(`/proc/self/fd/${fd}`);
    } catch {
      return '';
    }
  };
  return readdirSync('/proc/self/fd').map(link).filter((target) => target.startsWith('socket:')).length;
}

describe('the watcher when the engine stops', () => {
  it('says once that it is away, and finds everything again when it is back', async () => {
    const at = await sharedEngine();
    await docker(at, 'create', '--name', 'kept', 'hello-world');
    const watching = await watchUp(at);
    const { engine, told } = watching;
    await at.halt();
    const away = await eventually(watching, 'away', (now) => now.engine.kind === 'away');
    assert.ok(away.engine.kind === 'away');
    assert.ok(['no-socket', 'refused'].includes(away.engine.reason), away.engine.reason);
    assert.deepEqual([away.images, away.containers], [[], []]);
    await engine.refresh();
    await engine.refresh();
    await assert.rejects(engine.inspectState('kept'), { name: 'EngineError', reason: away.engine.reason });
    await at.resume();
    const back = await eventually(watching, 'up', (now) => now.engine.kind === 'up');
    assert.ok(named('kept', back));
    const kinds = told.map((snapshot) => snapshot.engine.kind);
    assert.deepEqual(kinds.filter((kind, index) => kind !== kinds[index - 1]), ['connecting', 'up', 'away', 'up']);
    assert.equal(kinds.filter((kind) => kind === 'away').length, 1, 'away is told once');
    assert.equal(watching.log.filter((line) => line.includes('away')).length, 1, watching.log.join('\n'));
    await docker(at, 'rm', 'kept');
    await soon(watching, 'it still watches', (now) => named('kept', now) === undefined);
  });
});
