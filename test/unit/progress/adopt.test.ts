import assert from 'node:assert/strict';
import { adopted } from '../../../client/progress/adopt.ts';
import type { Chosen } from '../../../client/tutorial/remote.ts';

const known = (chosen: Chosen = {}) => ({ chosen, image: 'friendlyhello', practice: 'localhost:5050' });

describe('what the learner typed', () => {
  const tags: readonly (readonly [string, Chosen | undefined])[] = [
    ['docker tag friendlyhello john/get-started:part2', { registry: 'docker.io', practice: false, user: 'john', repository: 'get-started', tag: 'part2' }],
    ['docker image tag friendlyhello:latest john/get-started', { registry: 'docker.io', practice: false, user: 'john', repository: 'get-started', tag: 'latest' }],
    ['docker tag friendlyhello localhost:5050/learner/app:v1', { registry: 'localhost:5050', practice: true, user: 'learner', repository: 'app', tag: 'v1' }],
    ['docker tag friendlyhello registry.example.com/a/b/app:v1', { registry: 'registry.example.com', practice: false, user: 'a/b', repository: 'app', tag: 'v1' }],
    ['docker tag friendlyhello registry.example.com/app:v1', { registry: 'registry.example.com', practice: false, user: '', repository: 'app', tag: 'v1' }],
    ['docker tag friendlyhello friendlyhello:v2', undefined],
    ['docker tag python:3 john/python:3', undefined],
    ['docker tag friendlyhello', undefined],
    ['docker tag friendlyhello john/app$(id)', undefined],
    ['docker push john/get-started:part2', undefined],
  ];
  for (const [line, values] of tags) {
    it(`${values ? 'is kept' : 'is no name to share under'}: ${line}`, () => assert.deepEqual(adopted(line, known()), values));
  }

  it('chooses a registry by a login, unless one is chosen', () => {
    assert.deepEqual(adopted('docker login', known()), { registry: 'docker.io', practice: false });
    assert.deepEqual(adopted('docker login -u john', known()), { registry: 'docker.io', practice: false, user: 'john' });
    assert.deepEqual(adopted('docker login -u learner localhost:5050', known()), { registry: 'localhost:5050', practice: true, user: 'learner' });
    assert.deepEqual(adopted('docker login registry.example.com', known()), { registry: 'registry.example.com', practice: false });
    assert.equal(adopted('docker login registry.example.com', known({ registry: 'docker.io' })), undefined);
  });
});
