import assert from 'node:assert/strict';
import type { ContainerId, ImageName, ImageReference, Port } from '../../../client/terminal/checked.ts';
import * as lines from '../../../client/terminal/commandLine.ts';
import { checkContainerId, checkHubUser, checkImageName, checkPort, checkRegistryHost } from '../../../client/terminal/grammar.ts';
import type { Check } from '../../../client/terminal/checked.ts';
import { hostile } from './hostile.ts';

function checked<T>(check: Check<T>): T {
  assert.ok(check.ok);
  return check.value;
}

const image = checked(checkImageName('friendlyhello'));
const ports = { host: checked(checkPort(4000)), container: checked(checkPort(80)) };
const id = checked(checkContainerId(`1fa4ab2cf395${'0'.repeat(52)}`));

const reference = checked(checkImageName('john/get-started:part2'));
const registry = checked(checkRegistryHost('localhost:5050'));

describe('Command lines', () => {
  const expected: readonly (readonly [lines.CommandLine, lines.LineKind, string])[] = [
    [lines.helloWorld(), 'helloWorld', 'docker run hello-world'],
    [lines.build(image), 'build', 'docker build -t friendlyhello .'],
    [lines.listImages(), 'listImages', 'docker image ls'],
    [lines.run(ports, image), 'run', 'docker run -p 4000:80 friendlyhello'],
    [lines.runDetached(ports, image), 'runDetached', 'docker run -d -p 4000:80 friendlyhello'],
    [lines.listContainers(), 'listContainers', 'docker container ls'],
    [lines.stop(id), 'stop', 'docker container stop 1fa4ab2cf395'],
    [lines.curl(ports.host), 'curl', 'curl http://localhost:4000'],
    [lines.login(), 'login', 'docker login'],
    [lines.loginAt(registry), 'login', 'docker login localhost:5050'],
    [lines.loginAt(registry, checked(checkHubUser('learner'))), 'login', 'docker login -u learner localhost:5050'],
    [lines.logoutAt(registry), 'logout', 'docker logout localhost:5050'],
    [lines.tag(image, reference), 'tag', 'docker tag friendlyhello john/get-started:part2'],
    [lines.listTagged(reference), 'listTagged', 'docker image ls'],
    [lines.push(reference), 'push', 'docker push john/get-started:part2'],
    [lines.removeLocalTag(reference), 'removeLocalTag', 'docker image rm john/get-started:part2'],
    [lines.runRemote(ports, reference), 'runRemote', 'docker run -p 4000:80 john/get-started:part2'],
  ];
  for (const [line, kind, text] of expected) {
    it(`are the article’s: ${text}`, () => {
      assert.equal(line.text, text);
      assert.equal(line.kind, kind);
      assert.match(line.text, /^[\x20-\x7e]+$/);
    });
  }

  it('hold the terminal only where they run until somebody ends them', () => {
    assert.deepEqual(expected.filter(([line]) => line.holdsTerminal).map(([line]) => line.kind), ['run', 'runRemote']);
  });

  it('take the focus to the terminal only where they ask something', () => {
    assert.deepEqual([...new Set(expected.filter(([line]) => line.asks).map(([line]) => line.kind))], ['login']);
  });

  it('say what they are about', () => {
    assert.deepEqual(expected.map(([line]) => line.subject), [
      'hello-world', 'friendlyhello', '', 'friendlyhello', 'friendlyhello', '', '1fa4ab2cf395', '4000',
      'Docker Hub', 'localhost:5050', 'localhost:5050', 'localhost:5050', reference, reference, reference, reference, reference,
    ]);
  });

  it('do not take unchecked values', () => {
    // Compiles only while each of these is an error.
    void (() => {
      // @ts-expect-error a string was not checked
      lines.build('friendlyhello');
      // @ts-expect-error a number was not checked
      lines.curl(4000);
      // @ts-expect-error a container's ID is no image
      lines.build(id);
      // @ts-expect-error a reference may hold a digest; a new name may not
      lines.build('' as ImageReference);
      // @ts-expect-error a command line is made by these functions only
      const forged: lines.CommandLine = { kind: 'build', subject: '', text: 'rm -rf .', holdsTerminal: false };
      void forged;
    });
  });

  it('throw where a type was cast and the value is no word', () => {
    for (const value of hostile()) {
      assert.throws(() => lines.build(value as ImageName), JSON.stringify(value));
      assert.throws(() => lines.run(ports, value as ImageReference), JSON.stringify(value));
      assert.throws(() => lines.stop(value as ContainerId), JSON.stringify(value));
      assert.throws(() => lines.curl(value as unknown as Port), JSON.stringify(value));
    }
  });
});
