import assert from 'node:assert/strict';
import { practiceRole, roleLabel } from '../../../client/engine/roles.ts';
import type { Made } from '../../../client/tutorial/reset/records.ts';
import { blocked, keyOf, plan } from '../../../client/tutorial/reset/plan.ts';
import { away, container, endpoint, id, image, snapshot } from '../progress/sight.ts';

const engine = endpoint.host;
const madeContainer = (digit: string): Made => ({ kind: 'container', engine, id: id(digit) });
const madeImage = (digit: string, reference: string): Made => ({ kind: 'image', engine, id: `sha256:${id(digit)}`, reference });
const built = madeImage('1', 'docker.io/library/friendlyhello:latest');

describe('The plan of a reset', () => {
  it('has containers before images before files', () => {
    const now = snapshot({
      images: [image('1', 'friendlyhello:latest')],
      containers: [container('f', 'friendlyhello'), container('a', 'friendlyhello'), container('b', 'registry:2', { labels: { [roleLabel]: practiceRole } })],
    });
    const items = plan({ snapshot: now, made: [madeContainer('a'), built], references: ['friendlyhello'], files: ['Dockerfile'] });
    assert.deepEqual(items.map(({ kind }) => kind), ['container', 'other-container', 'practice-registry', 'reference', 'file']);
    assert.equal(new Set(items.map(keyOf)).size, items.length);
  });

  it('leaves out foreign containers and foreign names of the same image', () => {
    const now = snapshot({ images: [image('1', 'friendlyhello:latest', 'mine:keep'), image('2', 'postgres:16')], containers: [container('f', 'postgres:16')] });
    const items = plan({ snapshot: now, made: [built], references: ['friendlyhello'], files: [] });
    assert.deepEqual(items.map(keyOf), [`reference friendlyhello:latest sha256:${id('1')}`]);
  });

  it('leaves out the tutorial’s name when it has become another image’s', () => {
    const now = snapshot({ images: [image('2', 'friendlyhello:latest')] });
    assert.deepEqual(plan({ snapshot: now, made: [built], references: ['friendlyhello'], files: [] }), []);
  });

  it('has nothing of another engine, nor of one that is away', () => {
    const made: Made[] = [{ ...madeContainer('a'), engine: 'tcp://elsewhere:2375' }];
    assert.deepEqual(plan({ snapshot: snapshot({ containers: [container('a', 'hello-world')] }), made, references: [], files: [] }), []);
    assert.deepEqual(plan({ snapshot: snapshot({ engine: away, containers: [] }), made: [madeContainer('a')], references: [], files: [] }), []);
  });

  it('knows what the engine would refuse: the last name of an image that a staying container uses', () => {
    const used = snapshot({ images: [image('1', 'friendlyhello:latest')], containers: [container('f', 'friendlyhello')] });
    const findings = { snapshot: used, made: [built], references: ['friendlyhello'], files: [] };
    const items = plan(findings);
    assert.deepEqual(blocked(items, used), [], 'when its container goes too');
    assert.deepEqual(blocked(items.filter(({ kind }) => kind === 'reference'), used).length, 1);
    const named = snapshot({ images: [image('1', 'friendlyhello:latest', 'mine:keep')], containers: [container('f', 'mine:keep')] });
    assert.deepEqual(blocked(plan({ ...findings, snapshot: named }), named), [], 'while another name stays');
  });
});
