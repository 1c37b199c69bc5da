import assert from 'node:assert/strict';
import type { Container, Image } from '../../../client/engine/snapshot.ts';
import { evidence } from '../../../client/progress/evidence.ts';
import { pruneFacts, type Fact } from '../../../client/progress/facts.ts';
import { provesPush, witness } from '../../../client/progress/witness.ts';
import type { Remote } from '../../../client/tutorial/remote.ts';
import { tutorials } from '../../../walkthroughs/index.ts';
import { away, container, endpoint, image, sight, snapshot } from './sight.ts';

const tutorial = tutorials[0]!;
const reference = 'localhost:5050/learner/get-started:part2';
const practice: Remote = { registry: 'localhost:5050', practice: true, reference };
const hub: Remote = { registry: 'docker.io', practice: false, reference: 'john/get-started:part2' };
const registry = container('f', 'registry:2', { labels: { 'guided-containers.role': 'practice-registry' } });
const digest = `sha256:${'d'.repeat(64)}`;
const steps = ['registry', 'login', 'tag', 'tagged', 'push', 'pull'];

/** What a learner sees and does, one reading after the other; the facts go on from one to the next. */
class Learner {
  facts: readonly Fact[] = [];
  remote: Remote | undefined = practice;
  logins = new Set<string>();
  images: readonly Image[] = [];
  containers: readonly Container[] = [registry];

  /** The ticked steps of the second half after this reading. */
  look(): string[] {
    const now = snapshot({ images: this.images, containers: this.containers });
    this.facts = pruneFacts(this.facts, now);
    for (const fact of witness({ tutorial, snapshot: now, remote: this.remote, facts: this.facts })) this.note(fact);
    const done = evidence(tutorial, sight({ images: this.images, containers: this.containers, facts: this.facts, remote: this.remote, logins: this.logins }));
    return steps.filter((step) => done.has(step));
  }

  note(fact: Fact): void {
    if (!this.facts.some((each) => JSON.stringify(each) === JSON.stringify(fact))) this.facts = [...this.facts, fact];
  }

  /** As `Pushes` notes it. */
  push(): void {
    const needs = this.remote?.practice ? { needs: [registry.id] } : {};
    this.note({ fact: 'pushed', object: image('1').id, engine: endpoint.host, reference: this.remote!.reference!, ...needs });
  }
}

const built = (...names: string[]): Image => image('1', 'friendlyhello:latest', ...names);
const pushed = { ...built(reference), digests: [`localhost:5050/learner/get-started@${digest}`] };

function toTheEnd(): Learner {
  const learner = new Learner();
  learner.logins = new Set(['localhost:5050']);
  learner.images = [pushed];
  learner.look();
  learner.note({ fact: 'tag-listed', object: pushed.id, engine: endpoint.host, reference });
  learner.push();
  learner.images = [built()];
  learner.look();
  learner.images = [pushed];
  learner.containers = [registry, container('a', reference)];
  assert.deepEqual(learner.look(), steps);
  return learner;
}

describe('evidence of sharing', () => {
  it('begins with nothing, and of a practice registry with its container', () => {
    const learner = new Learner();
    learner.remote = undefined;
    assert.deepEqual(learner.look(), []);
    learner.remote = practice;
    assert.deepEqual(learner.look(), ['registry']);
    learner.containers = [];
    assert.deepEqual(learner.look(), []);
    learner.remote = hub;
    assert.deepEqual(learner.look(), ['registry']);
  });

  it('of the login is the CLI’s configuration, for this registry', () => {
    const learner = new Learner();
    learner.logins = new Set(['docker.io']);
    assert.deepEqual(learner.look(), ['registry']);
    learner.logins = new Set(['localhost:5050']);
    assert.deepEqual(learner.look(), ['registry', 'login']);
  });

  it('of the tag is the reference on the built image, not on another one', () => {
    const learner = new Learner();
    learner.images = [built(), image('2', reference)];
    assert.deepEqual(learner.look(), ['registry']);
    learner.images = [built('localhost:5050/learner/get-started:other')];
    assert.deepEqual(learner.look(), ['registry']);
    learner.images = [built(reference)];
    assert.deepEqual(learner.look(), ['registry', 'tag']);
  });

  it('of the pull is a container from the reference, after the local tag was gone and the image came back with its digest', () => {
    const learner = new Learner();
    const early = container('e', reference);
    learner.images = [pushed];
    learner.containers = [registry, early];
    learner.push();
    assert.deepEqual(learner.look(), ['registry', 'tag', 'push'], 'run without a pull');
    learner.images = [built()];
    assert.deepEqual(learner.look(), ['registry', 'tag', 'push'], 'the removal undoes nothing');
    learner.images = [built(reference)];
    learner.containers = [registry, early, container('a', reference)];
    assert.deepEqual(learner.look(), ['registry', 'tag', 'push'], 'tagged again by hand, not pulled');
    learner.images = [pushed];
    learner.containers = [registry, early, container('a', reference, { state: 'created' })];
    assert.deepEqual(learner.look(), ['registry', 'tag', 'push'], 'never started');
    learner.containers = [registry, early, container('a', reference, { state: 'exited' })];
    assert.deepEqual(learner.look(), ['registry', 'tag', 'push', 'pull']);
  });

  it('stays when the local tag goes at the end, and when the registry is stopped', () => {
    const learner = toTheEnd();
    learner.images = [built()];
    learner.containers = learner.containers.map((each) => ({ ...each, state: 'exited' }));
    assert.deepEqual(learner.look(), steps);
  });

  it('stays while the engine is away', () => {
    const learner = toTheEnd();
    assert.equal(pruneFacts(learner.facts, snapshot({ engine: away })), learner.facts);
    assert.deepEqual(witness({ tutorial, snapshot: snapshot({ engine: away }), remote: practice, facts: learner.facts }), []);
  });

  it('begins anew with a new build, under another name, and with another registry at the same port', () => {
    const rebuilt = toTheEnd();
    rebuilt.images = [image('1', reference), image('2', 'friendlyhello:latest')];
    assert.deepEqual(rebuilt.look(), ['registry', 'login', 'pull']);

    const renamed = toTheEnd();
    renamed.remote = { ...practice, reference: 'localhost:5050/learner/get-started:part3' };
    assert.deepEqual(renamed.look(), ['registry', 'login']);
    renamed.remote = practice;
    assert.deepEqual(renamed.look(), steps);

    const another = toTheEnd();
    another.containers = [container('9', 'registry:2', { labels: registry.labels! }), container('a', reference)];
    assert.deepEqual(another.look(), ['registry', 'login', 'tag', 'tagged']);
  });

  it('goes with the image and the container that it is about', () => {
    const learner = toTheEnd();
    learner.containers = [registry];
    assert.deepEqual(learner.look(), ['registry', 'login', 'tag', 'tagged', 'push']);
    learner.images = [];
    assert.deepEqual(learner.look(), ['registry', 'login']);
    learner.images = [built()];
    assert.deepEqual(learner.look(), ['registry', 'login'], 'and does not come back with the same id');
  });
});

describe('a push is proved', () => {
  const seen = { image: pushed, reference, product: 'Docker', endedWell: false } as const;
  const has = { kind: 'has', digest } as const;
  const cannot = { kind: 'cannot-ask', detail: '' } as const;

  it('by the registry, when it has this very image', () => {
    assert.ok(provesPush({ ...seen, answer: has }));
    assert.ok(!provesPush({ ...seen, answer: { kind: 'has', digest: `sha256:${'e'.repeat(64)}` } }));
    assert.ok(!provesPush({ ...seen, answer: { kind: 'has-not' }, endedWell: true }));
    assert.ok(!provesPush({ ...seen, image: built(reference), answer: has, endedWell: true }), 'no digest here');
  });

  it('by the engine’s digest where the registry can’t be asked, and the digest comes from a push', () => {
    assert.ok(provesPush({ ...seen, answer: cannot }));
  });

  it('by a push that ended well, where the engine has digests from the start', () => {
    const contained = { ...pushed, id: digest };
    assert.ok(!provesPush({ ...seen, image: contained, answer: cannot }));
    assert.ok(provesPush({ ...seen, image: contained, answer: cannot, endedWell: true }));
    assert.ok(!provesPush({ ...seen, product: 'Podman', answer: cannot }));
  });

  it('for the repository, whatever host stands before it', () => {
    const other = { ...pushed, digests: [`docker.io/john/get-started@${digest}`] };
    assert.ok(provesPush({ ...seen, image: other, reference: 'john/get-started:part2', answer: has }));
    assert.ok(!provesPush({ ...seen, image: other, reference: 'ann/get-started:part2', answer: has }));
  });
});
