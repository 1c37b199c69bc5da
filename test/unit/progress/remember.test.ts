import assert from 'node:assert/strict';
import { evidence } from '../../../client/progress/evidence.ts';
import { isUndecided, remember } from '../../../client/progress/remember.ts';
import { away, connecting, image, sight, snapshot, tutorialOf, up } from './sight.ts';

const built = snapshot({ images: [image('1', 'friendlyhello:latest')] });
const tutorial = tutorialOf({ engine: { kind: 'engine' }, build: { kind: 'image', reference: 'friendlyhello' } });
const ticks = (now: typeof built) => [...evidence(tutorial, sight({ snapshot: now }))];

describe('an engine that can’t be asked', () => {
  it('keeps what was seen of it, but does not answer', () => {
    const known = remember(built, snapshot({ engine: away }));
    assert.deepEqual(ticks(known), ['build']);
    assert.deepEqual(ticks(remember(known, snapshot({ engine: away }))), ['build']);
  });

  it('loses it when it comes back without', () => {
    const known = remember(remember(built, snapshot({ engine: away })), snapshot());
    assert.deepEqual(ticks(known), ['engine']);
  });

  it('claims nothing when nothing was seen in this window', () => {
    assert.deepEqual(ticks(remember(undefined, snapshot({ engine: away }))), []);
  });

  it('claims nothing of another engine', () => {
    const elsewhere = { ...away, endpoint: { source: 'DOCKER_HOST', context: 'default', host: 'tcp://lab:2375' } } as typeof away;
    assert.deepEqual(ticks(remember(built, snapshot({ engine: elsewhere }))), []);
    assert.deepEqual(ticks(remember(built, snapshot({ engine: { ...away, endpoint: undefined } as typeof away }))), []);
  });

  it('is undecided only until it has been asked', () => {
    assert.ok(isUndecided(remember(undefined, snapshot({ engine: connecting }))));
    assert.ok(!isUndecided(remember(undefined, snapshot({ engine: away }))));
    assert.ok(!isUndecided(snapshot({ engine: up })));
  });
});
