import assert from 'node:assert/strict';
import type { Container } from '../../../client/engine/snapshot.ts';
import { asksEngine, evidence, holds, subjects } from '../../../client/progress/evidence.ts';
import type { Condition } from '../../../shared/tutorial.ts';
import { away, container, id, image, sight, snapshot, tutorialOf } from './sight.ts';

const of = (containers: readonly Container[]) => sight({ containers });

describe('evidence', () => {
  it('names the steps whose conditions hold, and no others', () => {
    const tutorial = tutorialOf({
      folder: { kind: 'folder' },
      build: { kind: 'image', reference: 'friendlyhello' },
      run: { kind: 'container', image: 'friendlyhello' },
    });
    assert.deepEqual(evidence(tutorial, sight({ images: [image('1', 'friendlyhello:latest')] })), new Set(['folder', 'build']));
    assert.deepEqual(evidence(tutorial, sight({ folderOpen: false })), new Set());
  });

  describe('of a file', () => {
    const from: Condition = { kind: 'file', path: 'Dockerfile', matches: '^\\s*FROM\\s+\\S+' };

    it('holds while the file is there and matches, whatever its case and line ends', () => {
      assert.ok(holds(from, sight({ files: { Dockerfile: '# x\r\nfrom python\r\n' } })));
      assert.ok(!holds(from, sight({ files: { Dockerfile: '# FROM python' } })));
      assert.ok(!holds(from, sight({ files: { Dockerfile: undefined } })));
      assert.ok(!holds(from, sight()));
    });

    it('without a pattern asks only that it is there', () => {
      assert.ok(holds({ kind: 'file', path: 'a/b' }, sight({ files: { 'a/b': '' } })));
    });
  });

  it('of the engine holds only while it is up', () => {
    assert.ok(holds({ kind: 'engine' }, sight()));
    assert.ok(!holds({ kind: 'engine' }, sight({ engine: away })));
  });

  it('of an image falls when the image or its tag goes', () => {
    const built: Condition = { kind: 'image', reference: 'friendlyhello' };
    assert.ok(holds(built, sight({ images: [image('1', 'other:latest', 'friendlyhello:latest')] })));
    assert.ok(!holds(built, sight({ images: [image('1', 'other:latest')] })));
    assert.ok(!holds(built, sight({ images: [image('1', 'friendlyhello:v1')] })));
  });

  describe('of a container', () => {
    const any: Condition = { kind: 'container', image: 'friendlyhello' };

    it('is one created from the reference, running or not', () => {
      assert.ok(holds(any, of([container('a', 'friendlyhello')])));
      assert.ok(holds(any, of([container('a', 'friendlyhello:latest', { state: 'exited' })])));
      assert.ok(holds(any, of([container('a', 'docker.io/library/friendlyhello', { state: 'paused' })])));
      assert.ok(!holds(any, of([container('a', 'ann/friendlyhello')])));
      assert.ok(!holds(any, of([])));
    });

    it('must have started: one that failed to, for its port was taken, proves nothing', () => {
      assert.ok(!holds(any, of([container('a', 'friendlyhello', { state: 'created' })])));
    });

    it('stays one of its reference after a rebuild has moved the tag', () => {
      const moved = [image('2', 'friendlyhello:latest'), image('1')];
      assert.ok(holds(any, sight({ images: moved, containers: [container('a', 'friendlyhello')] })));
    });

    it('created from an id counts while the image with this id bears the reference', () => {
      const containers = [container('a', id('1').slice(0, 12))];
      assert.ok(holds(any, sight({ images: [image('1', 'friendlyhello:latest')], containers })));
      assert.ok(!holds(any, sight({ images: [image('1', 'other:latest')], containers })));
    });

    it('is narrowed by how it was started', () => {
      const attached: Condition = { ...any, attached: true };
      const detached: Condition = { ...any, attached: false };
      const one = of([container('a', 'friendlyhello', { attached: true })]);
      assert.ok(holds(attached, one) && !holds(detached, one));
      const unknown = of([container('a', 'friendlyhello', { attached: undefined })]);
      assert.ok(!holds(attached, unknown) && !holds(detached, unknown), 'what the engine does not know proves neither');
    });

    it('is narrowed by the port of its own that it publishes', () => {
      const ports = [{ container: 80, protocol: 'tcp', host: 4000, hostIp: '' }];
      const one = of([container('a', 'friendlyhello', { ports })]);
      assert.ok(holds({ ...any, publishes: 80 }, one));
      assert.ok(!holds({ ...any, publishes: 4000 }, one));
      assert.ok(!holds({ ...any, publishes: 80 }, of([container('a', 'friendlyhello', { ports: [{ ...ports[0]!, protocol: 'udp' }] })])));
    });

    it('is narrowed by its state; one that never ran has not ended', () => {
      for (const state of ['exited', 'dead'] as const) {
        assert.ok(holds({ ...any, state: 'ended' }, of([container('a', 'friendlyhello', { state })])), state);
        assert.ok(!holds({ ...any, state: 'running' }, of([container('a', 'friendlyhello', { state })])), state);
      }
      for (const state of ['created', 'paused', 'restarting', 'removing'] as const) {
        assert.ok(!holds({ ...any, state: 'ended' }, of([container('a', 'friendlyhello', { state })])), state);
      }
      assert.ok(holds({ ...any, state: 'running' }, of([container('a', 'friendlyhello')])));
    });

    it('must meet all of it in one container', () => {
      const both: Condition = { ...any, attached: false, state: 'ended' };
      const two = [container('a', 'friendlyhello', { attached: true, state: 'exited' }), container('b', 'friendlyhello')];
      assert.ok(!holds(both, of(two)));
    });
  });

  it('of all and any is what the words say', () => {
    const yes: Condition = { kind: 'folder' };
    const no: Condition = { kind: 'image', reference: 'x' };
    assert.ok(holds({ kind: 'all', of: [yes, yes] }, sight()) && !holds({ kind: 'all', of: [yes, no] }, sight()));
    assert.ok(holds({ kind: 'any', of: [no, yes] }, sight()) && !holds({ kind: 'any', of: [no, no] }, sight()));
  });

  it('has subjects: the objects that prove it', () => {
    const now = snapshot({ images: [image('1', 'x:latest')], containers: [container('a', 'x'), container('b', 'y')] });
    const x: Condition = { kind: 'container', image: 'x' };
    const y: Condition = { kind: 'container', image: 'y' };
    assert.deepEqual(subjects({ kind: 'image', reference: 'x' }, now), new Set([`sha256:${id('1')}`]));
    assert.deepEqual(subjects({ kind: 'any', of: [x, y] }, now), new Set([id('a'), id('b')]));
    assert.deepEqual(subjects({ kind: 'all', of: [{ kind: 'any', of: [x, y] }, y] }, now), new Set([id('b')]));
    assert.deepEqual(subjects({ kind: 'all', of: [] }, now), new Set());
    assert.deepEqual(subjects({ kind: 'folder' }, now), new Set());
  });

  it('knows what only the engine can say', () => {
    assert.ok(asksEngine({ kind: 'any', of: [{ kind: 'folder' }, { kind: 'engine' }] }));
    assert.ok(asksEngine({ kind: 'fact', fact: 'page-answered', about: { kind: 'container', image: 'x' } }));
    assert.ok(!asksEngine({ kind: 'fact', fact: 'no-proxy' }));
    assert.ok(!asksEngine({ kind: 'file', path: 'x' }));
  });
});
