import assert from 'node:assert/strict';
import { baseImages, whatItMakes } from '../../../client/tutorial/reset/makes.ts';

const remote = 'localhost:5050/learner/get-started:part2';
const subjects = { image: 'friendlyhello', remote, bases: ['python:2.7-slim'] };

describe('What a line makes of the tutorial’s', () => {
  const cases: readonly (readonly [line: string, made: unknown])[] = [
    ['docker run hello-world', { container: 'hello-world', references: ['hello-world'] }],
    ['docker build -t friendlyhello .', { references: ['friendlyhello', 'python:2.7-slim'] }],
    ['docker image build --tag friendlyhello:latest .', { references: ['friendlyhello:latest', 'python:2.7-slim'] }],
    ['docker run -p 4000:80 friendlyhello', { container: 'friendlyhello', references: ['friendlyhello'] }],
    ['docker container run -d -p 4000:80 friendlyhello', { container: 'friendlyhello', references: ['friendlyhello'] }],
    [`docker run -p 4000:80 ${remote}`, { container: remote, references: [remote] }],
    [`docker tag friendlyhello ${remote}`, { references: [remote] }],
    [`docker pull ${remote}`, { references: [remote] }],
    // The learner's own.
    ['docker tag friendlyhello mine:keep', undefined],
    ['docker build -t mine .', undefined],
    ['docker run -d nginx', undefined],
    ['docker image ls', undefined],
    ['docker', undefined],
    ['', undefined],
    ['echo docker run friendlyhello', undefined],
  ];
  for (const [line, made] of cases) it(line, () => assert.deepEqual(whatItMakes(line, subjects), made));

  it('knows no shared image before the learner has chosen', () => {
    assert.equal(whatItMakes(`docker tag friendlyhello ${remote}`, { ...subjects, remote: undefined }), undefined);
  });
});

describe('The base images of a Dockerfile', () => {
  it('are those that are written out', () => {
    assert.deepEqual(baseImages('FROM --platform=linux/amd64 python:2.7-slim AS app\nRUN x\nfrom alpine\nFROM $BASE\n# FROM no\n'), ['python:2.7-slim', 'alpine']);
  });
});
