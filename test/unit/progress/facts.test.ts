import assert from 'node:assert/strict';
import { holds } from '../../../client/progress/evidence.ts';
import { FactStore } from '../../../client/progress/factStore.ts';
import { factsToNote, pruneFacts, type Fact } from '../../../client/progress/facts.ts';
import type { Condition } from '../../../shared/tutorial.ts';
import { away, container, endpoint, id, image, sight, snapshot, tutorialOf } from './sight.ts';

const app: Condition = { kind: 'container', image: 'friendlyhello' };
const answered: Condition = { kind: 'fact', fact: 'page-answered', about: app };
const seen: Fact = { fact: 'page-answered', object: id('a'), engine: endpoint.host };
const there = snapshot({ containers: [container('a', 'friendlyhello')] });

describe('a fact', () => {
  it('about nothing holds once it is noted', () => {
    const read: Condition = { kind: 'fact', fact: 'read-container' };
    assert.ok(!holds(read, sight()));
    assert.ok(!holds(read, sight({ facts: [{ fact: 'no-proxy' }] })));
    assert.ok(holds(read, sight({ facts: [{ fact: 'read-container' }] })));
  });

  it('about an object holds only while that object satisfies what it is about', () => {
    assert.ok(holds(answered, sight({ snapshot: there, facts: [seen] })));
    assert.ok(!holds(answered, sight({ facts: [seen] })));
    assert.ok(!holds(answered, sight({ containers: [container('b', 'friendlyhello')], facts: [seen] })));
    assert.ok(!holds(answered, sight({ containers: [container('a', 'other')], facts: [seen] })));
    assert.ok(!holds(answered, sight({ snapshot: there, facts: [{ fact: 'page-answered' }] })));
  });

  it('is noted for each object that a step asks it about', () => {
    const tutorial = tutorialOf({ page: { kind: 'any', of: [answered, { kind: 'folder' }] }, read: { kind: 'fact', fact: 'read-container' } });
    assert.deepEqual(factsToNote('page-answered', tutorial, there), [seen]);
    assert.deepEqual(factsToNote('page-answered', tutorial, snapshot()), []);
    assert.deepEqual(factsToNote('read-container', tutorial, snapshot({ engine: away })), [{ fact: 'read-container' }]);
    assert.deepEqual(factsToNote('no-proxy', tutorial, there), []);
  });

  it('goes when its object goes, and does not come back with the same id', () => {
    const listed: Fact = { fact: 'images-listed', object: image('1').id };
    const gone = pruneFacts([listed], snapshot());
    assert.deepEqual(gone, []);
    assert.ok(!holds({ kind: 'fact', fact: 'images-listed', about: { kind: 'image', reference: 'x' } }, sight({ images: [image('1', 'x')], facts: gone })));
  });

  it('stays while the engine can’t say, or another engine is looked at', () => {
    const facts = [seen, { fact: 'no-proxy' } as const];
    assert.equal(pruneFacts(facts, snapshot({ engine: away })), facts);
    assert.equal(pruneFacts(facts, there), facts);
    const elsewhere = { ...snapshot().engine, endpoint: { ...endpoint, host: 'tcp://lab:2375' } } as typeof there.engine;
    assert.equal(pruneFacts(facts, snapshot({ engine: elsewhere })), facts);
  });
});

describe('the store of facts', () => {
  function store(): { facts: FactStore; stored: Map<string, unknown>; changes: () => number } {
    const stored = new Map<string, unknown>();
    const facts = new FactStore({
      get: <T>(key: string, otherwise: T) => (stored.get(key) as T | undefined) ?? otherwise,
      update: async (key, value) => void stored.set(key, value),
    });
    let count = 0;
    facts.onDidChange(() => count++);
    return { facts, stored, changes: () => count };
  }

  it('keeps each fact once and tells of changes only', () => {
    const { facts, changes } = store();
    facts.add(seen, { fact: 'no-proxy' });
    facts.add(seen);
    assert.deepEqual(facts.facts, [seen, { fact: 'no-proxy' }]);
    assert.equal(changes(), 1);
    facts.prune(there);
    assert.equal(changes(), 1);
    facts.prune(snapshot());
    assert.deepEqual(facts.facts, [{ fact: 'no-proxy' }]);
    assert.equal(changes(), 2);
  });

  it('takes what is no list for none', () => {
    const { facts, stored } = store();
    stored.set('guidedContainers.facts', 'broken');
    assert.deepEqual(facts.facts, []);
  });
});
