import assert from 'node:assert/strict';
import type { Snapshot } from '../../../client/engine/snapshot.ts';
import { Ledger } from '../../../client/tutorial/reset/ledger.ts';
import { plan } from '../../../client/tutorial/reset/plan.ts';
import { setAside } from '../../../client/tutorial/reset/setAside.ts';
import { away, container, id, image, snapshot } from '../progress/sight.ts';

class Memory {
  readonly stored = new Map<string, unknown>();
  get<T>(key: string, otherwise: T): T {
    // As VS Code keeps it: as text.
    return this.stored.has(key) ? (JSON.parse(JSON.stringify(this.stored.get(key))) as T) : otherwise;
  }
  update(key: string, value: unknown): Promise<void> {
    this.stored.set(key, value);
    return Promise.resolve();
  }
}

const remote = 'localhost:5050/learner/get-started:part2';

/** An engine that holds what the test says, and a ledger that watches it. */
function watching(first: Partial<Snapshot> = {}) {
  const shared = new Memory();
  const own = new Memory();
  let now = snapshot(first);
  let listeners: ((now: Snapshot) => void)[] = [];
  const engine = {
    get snapshot() {
      return now;
    },
    onDidChange(listener: (now: Snapshot) => void) {
      listeners.push(listener);
      return { dispose: () => void (listeners = listeners.filter((each) => each !== listener)) };
    },
  };
  const open = () => new Ledger({ shared, own, engine, subjects: () => Promise.resolve({ image: 'friendlyhello', remote, bases: [] }) });
  let ledger = open();
  return {
    get ledger() {
      return ledger;
    },
    holds(then: Partial<Snapshot>) {
      now = snapshot(then);
      for (const listener of [...listeners]) listener(now);
    },
    /** The window is closed without a word, and opened again. */
    reopen() {
      listeners = [];
      ledger = open();
    },
    ids: () => ledger.made.map((made) => made.id),
    plan: () => plan({ snapshot: now, made: ledger.made, references: ['friendlyhello', remote], files: [] }),
  };
}

describe('The ledger of what the tutorial made', () => {
  it('has the container that a line of the tutorial made, and its image', async () => {
    const seen = watching();
    const end = await seen.ledger.send('docker run hello-world');
    seen.holds({ images: [image('1', 'hello-world:latest')], containers: [container('a', 'hello-world')] });
    end(0);
    assert.deepEqual(seen.ids(), [id('a'), `sha256:${id('1')}`]);
  });

  it('has no container that was there before, or that came without a line', async () => {
    const before = [container('a', 'friendlyhello')];
    const seen = watching({ containers: before });
    seen.holds({ containers: [...before, container('b', 'friendlyhello')] });
    const end = await seen.ledger.send('docker run -d -p 4000:80 friendlyhello');
    end(125);
    seen.holds({ containers: [...before, container('b', 'friendlyhello'), container('c', 'friendlyhello')] });
    assert.deepEqual(seen.ids(), []);
  });

  it('takes one container for one line: the first', async () => {
    const seen = watching();
    await seen.ledger.send('docker run -p 4000:80 friendlyhello');
    seen.holds({ containers: [container('b', 'friendlyhello', { created: 5 })] });
    // Somebody else's, while ours still runs.
    seen.holds({ containers: [container('b', 'friendlyhello', { created: 5 }), container('c', 'friendlyhello', { created: 9 })] });
    assert.deepEqual(seen.ids(), [id('b')]);
  });

  it('does not take another image’s container for it', async () => {
    const seen = watching();
    await seen.ledger.send('docker run -p 4000:80 friendlyhello');
    seen.holds({ containers: [container('f', 'nginx')] });
    assert.deepEqual(seen.ids(), []);
  });

  it('has a tag of ours, and no other one of the same image', async () => {
    const seen = watching({ images: [image('1', 'friendlyhello:latest')] });
    const end = await seen.ledger.send(`docker tag friendlyhello ${remote}`);
    seen.holds({ images: [image('1', 'friendlyhello:latest', remote, 'mine:keep')] });
    end(0);
    assert.deepEqual(seen.plan().map((item) => item.kind === 'reference' && item.reference), [remote]);
  });

  it('has an image that was there before only when a build gave the name to another', async () => {
    const seen = watching({ images: [image('1', 'friendlyhello:latest')] });
    const end = await seen.ledger.send('docker build -t friendlyhello .');
    end(0);
    assert.deepEqual(seen.ids(), []);
    const again = await seen.ledger.send('docker build -t friendlyhello .');
    seen.holds({ images: [image('1'), image('2', 'friendlyhello:latest')] });
    again(0);
    assert.deepEqual(seen.ids(), [`sha256:${id('2')}`]);
    assert.deepEqual(seen.plan().map((item) => 'image' in item && item.image.id), [`sha256:${id('2')}`]);
  });

  it('has both images of two builds, the first by its ID', async () => {
    const seen = watching();
    const first = await seen.ledger.send('docker build -t friendlyhello .');
    seen.holds({ images: [image('1', 'friendlyhello:latest')] });
    first(0);
    const second = await seen.ledger.send('docker build -t friendlyhello .');
    seen.holds({ images: [image('1'), image('2', 'friendlyhello:latest')] });
    second(0);
    assert.deepEqual(seen.plan().map(({ kind }) => kind), ['image', 'reference']);
  });

  it('counts a line once, though its shell reports it too', async () => {
    const seen = watching();
    await seen.ledger.send('docker run -p 4000:80 friendlyhello');
    await seen.ledger.begun('docker run -p 4000:80 friendlyhello');
    seen.holds({ containers: [container('a', 'friendlyhello', { created: 1 }), container('b', 'friendlyhello', { created: 2 })] });
    assert.deepEqual(seen.ids(), [id('a')]);
  });

  it('has what the learner typed by hand', async () => {
    const seen = watching();
    const end = await seen.ledger.begun('docker run -d -p 4000:80 friendlyhello');
    seen.holds({ containers: [container('a', 'friendlyhello')] });
    end(0);
    assert.deepEqual(seen.ids(), [id('a')]);
  });

  it('finds what came of a line while the window was closed', async () => {
    const seen = watching({ containers: [container('z', 'friendlyhello')] });
    await seen.ledger.send('docker run -d -p 4000:80 friendlyhello');
    seen.reopen();
    seen.holds({ engine: away });
    seen.holds({ containers: [container('z', 'friendlyhello'), container('a', 'friendlyhello')] });
    assert.deepEqual(seen.ids(), [id('a')]);
    seen.reopen();
    assert.deepEqual(seen.ids(), [id('a')]);
  });

  it('expects nothing of an engine that could not be asked', async () => {
    const seen = watching({ engine: away });
    await seen.ledger.send('docker run -d -p 4000:80 friendlyhello');
    seen.holds({ containers: [container('a', 'friendlyhello')] });
    assert.deepEqual(seen.ids(), []);
  });

  it('forgets nothing while the engine is away, and what is gone when it is back', async () => {
    const seen = watching();
    await seen.ledger.send('docker run hello-world');
    seen.holds({ images: [image('1', 'hello-world:latest')], containers: [container('a', 'hello-world')] });
    seen.holds({ engine: away });
    assert.equal(seen.ids().length, 2);
    seen.holds({ images: [image('1', 'hello-world:latest')] });
    assert.deepEqual(seen.ids(), [`sha256:${id('1')}`]);
  });
});

describe('What a reset leaves behind', () => {
  const app = 'app = Flask(__name__)\n# mine\n';
  const there = () => ({ snapshot: snapshot({ images: [image('1', 'friendlyhello:latest', 'mine:keep')], containers: [container('f', 'friendlyhello')] }), files: { 'app.py': app }, folderOpen: true });

  it('proves nothing', () => {
    const seen = watching();
    seen.ledger.setAside(setAside(there()));
    const evident = seen.ledger.evident(there());
    assert.deepEqual(evident.snapshot.containers, []);
    assert.deepEqual(evident.snapshot.images.flatMap(({ references }) => references), []);
    assert.deepEqual(evident.files, {});
    assert.equal(evident.folderOpen, false);
  });

  it('counts again when the learner uses it anew, or has changed it', () => {
    const seen = watching();
    seen.ledger.setAside(setAside(there()));
    seen.ledger.use({ folder: true });
    assert.equal(seen.ledger.evident(there()).folderOpen, true);
    seen.ledger.use({ files: ['app.py'] });
    assert.deepEqual(seen.ledger.evident(there()).files, { 'app.py': app });
    seen.ledger.setAside(setAside(there()));
    assert.deepEqual(seen.ledger.evident({ ...there(), files: { 'app.py': `${app}# more\n` } }).files, { 'app.py': `${app}# more\n` });
    // And then also as it was.
    assert.deepEqual(seen.ledger.evident(there()).files, { 'app.py': app });
  });

  it('an image counts again after a build gave it its name once more', async () => {
    const images = [image('1', 'friendlyhello:latest')];
    const seen = watching({ images });
    seen.ledger.setAside(setAside({ snapshot: snapshot({ images }), files: {}, folderOpen: false }));
    let looked = 0;
    seen.ledger.onDidChange(() => looked++);
    const failed = await seen.ledger.send('docker build -t friendlyhello .');
    failed(1);
    assert.equal(looked, 0);
    const built = await seen.ledger.send('docker build -t friendlyhello .');
    built(0);
    assert.equal(looked, 1);
    const { snapshot: evident } = seen.ledger.evident({ snapshot: snapshot({ images }), files: {}, folderOpen: false });
    assert.deepEqual(evident.images, images);
  });

  it('is remembered over a reload, and hides nothing of another engine', () => {
    const seen = watching();
    seen.ledger.setAside(setAside(there()));
    seen.reopen();
    assert.deepEqual(seen.ledger.evident(there()).snapshot.containers, []);
    const engine = { ...there().snapshot.engine, endpoint: { source: 'default', context: 'default', host: 'tcp://elsewhere:2375' } } as Snapshot['engine'];
    const elsewhere = { ...there(), snapshot: { ...there().snapshot, engine } };
    assert.equal(seen.ledger.evident(elsewhere).snapshot.containers.length, 1);
  });
});
