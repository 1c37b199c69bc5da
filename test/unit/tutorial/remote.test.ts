import assert from 'node:assert/strict';
import { remoteOf } from '../../../client/tutorial/remote.ts';

describe('where the learner shares', () => {
  const names = { repository: 'get-started', tag: 'part2' };

  it('is unknown until a registry is chosen', () => {
    assert.equal(remoteOf({}), undefined);
    assert.equal(remoteOf(names), undefined);
  });

  it('has a reference when all its parts are known', () => {
    assert.deepEqual(remoteOf({ registry: 'docker.io', user: 'john' }), { registry: 'docker.io', practice: false, reference: undefined });
    assert.equal(remoteOf({ registry: 'docker.io', ...names })?.reference, undefined);
    assert.equal(remoteOf({ registry: 'docker.io', user: 'john', ...names })?.reference, 'john/get-started:part2');
  });

  it('names the registry, unless it is Docker Hub, and the user, where there is one', () => {
    assert.deepEqual(remoteOf({ registry: 'localhost:5050', practice: true, user: 'learner', ...names }), {
      registry: 'localhost:5050', practice: true, reference: 'localhost:5050/learner/get-started:part2',
    });
    assert.equal(remoteOf({ registry: 'registry.example.com', user: '', ...names })?.reference, 'registry.example.com/get-started:part2');
    assert.equal(remoteOf({ registry: 'registry.example.com', user: 'team/a', ...names })?.reference, 'registry.example.com/team/a/get-started:part2');
  });
});
