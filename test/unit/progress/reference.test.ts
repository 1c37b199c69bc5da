import assert from 'node:assert/strict';
import { namesId, normalizeReference, sameReference } from '../../../client/progress/reference.ts';

describe('image references', () => {
  const whole: Readonly<Record<string, string>> = {
    friendlyhello: 'docker.io/library/friendlyhello:latest',
    'friendlyhello:latest': 'docker.io/library/friendlyhello:latest',
    'library/friendlyhello': 'docker.io/library/friendlyhello:latest',
    'docker.io/friendlyhello': 'docker.io/library/friendlyhello:latest',
    'index.docker.io/library/friendlyhello:latest': 'docker.io/library/friendlyhello:latest',
    'ann/hello:v1': 'docker.io/ann/hello:v1',
    'localhost/hello': 'localhost/hello:latest',
    'localhost:5000/hello': 'localhost:5000/hello:latest',
    'localhost:5000/ann/hello:v2': 'localhost:5000/ann/hello:v2',
    'ghcr.io/ann/hello': 'ghcr.io/ann/hello:latest',
    'hello@sha256:abc': 'docker.io/library/hello@sha256:abc',
    'hello:v1@sha256:abc': 'docker.io/library/hello:v1@sha256:abc',
    ' hello ': 'docker.io/library/hello:latest',
  };
  for (const [reference, expected] of Object.entries(whole)) {
    it(`${reference} is ${expected}`, () => assert.equal(normalizeReference(reference), expected));
  }

  it('differ by tag, user and registry', () => {
    for (const other of ['friendlyhello:v1', 'ann/friendlyhello', 'localhost:5000/friendlyhello', 'friendlyhello2']) {
      assert.ok(!sameReference('friendlyhello', other), other);
    }
  });

  it('may be the beginning of an id', () => {
    const id = `sha256:${'1f3e'.repeat(16)}`;
    assert.ok(namesId(id, id));
    assert.ok(namesId('1f3e1f3e1f3e', id));
    assert.ok(!namesId('1f3f', id));
    assert.ok(!namesId('friendlyhello', id));
    assert.ok(!namesId('', id));
  });
});
