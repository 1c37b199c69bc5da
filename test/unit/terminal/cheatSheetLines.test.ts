import assert from 'node:assert/strict';
import type { Check, ContainerId, ImageId } from '../../../client/terminal/checked.ts';
import * as lines from '../../../client/terminal/commandLine.ts';
import { checkContainerId, checkImageId, checkImageReference } from '../../../client/terminal/grammar.ts';
import type { Outcome } from '../../../client/terminal/outcome.ts';
import { result } from '../../../client/terminal/results.ts';
import { hostile } from './hostile.ts';

function checked<T>(check: Check<T>): T {
  assert.ok(check.ok);
  return check.value;
}

const one = checked(checkContainerId(`1fa4ab2cf395${'0'.repeat(52)}`));
const other = checked(checkContainerId(`2b00aa11cc22${'f'.repeat(52)}`));
const ids = [one, other];
const name = checked(checkImageReference('john/get-started:part2'));
const nameless = checked(checkImageId(`sha256:d9e555c53008${'0'.repeat(52)}`));
const ended = (exitCode: number, output: string): Outcome => ({ kind: 'ended', exitCode, output, seconds: 1 });

describe('Lines of the cheat sheet', () => {
  const expected: readonly (readonly [lines.CommandLine, string])[] = [
    [lines.listAllContainers(), 'docker container ls -a'],
    [lines.stopContainers(ids), 'docker container stop 1fa4ab2cf395 2b00aa11cc22'],
    [lines.kill([one]), 'docker container kill 1fa4ab2cf395'],
    [lines.removeContainers(ids), 'docker container rm 1fa4ab2cf395 2b00aa11cc22'],
    [lines.listAllImages(), 'docker image ls -a'],
    [lines.removeImages([name, nameless]), 'docker image rm john/get-started:part2 d9e555c53008'],
  ];
  for (const [line, text] of expected) it(`are the article’s: ${text}`, () => assert.equal(line.text, text));

  it('are not made of nothing: docker would call that an error', () => {
    for (const make of [() => lines.stopContainers([]), () => lines.kill([]), () => lines.removeContainers([]), () => lines.removeImages([])]) assert.throws(make);
  });

  it('throw where a type was cast and the value is no word', () => {
    for (const value of hostile()) {
      for (const make of [lines.stopContainers, lines.kill, lines.removeContainers]) {
        assert.throws(() => make([one, value as ContainerId]), JSON.stringify(value));
      }
      assert.throws(() => lines.removeImages([name, value as ImageId]), JSON.stringify(value));
    }
  });

  const told: readonly (readonly [lines.CommandLine, string, en: string, zh: string])[] = [
    [lines.stopContainers([one]), '1fa4ab2cf395', 'Stopped: 1fa4ab2cf395. Docker keeps a stopped container until you remove it.', '已停止：1fa4ab2cf395。停止的容器会一直保留，直到你删除它。'],
    [lines.kill(ids), '', 'Ended by force: 1fa4ab2cf395, 2b00aa11cc22.', '已强制结束：1fa4ab2cf395、2b00aa11cc22。'],
    [lines.removeContainers([one, one, one, other, other]), '', 'Removed: 1fa4ab2cf395, 1fa4ab2cf395, 1fa4ab2cf395 and 2 more.', '已删除：1fa4ab2cf395、1fa4ab2cf395、1fa4ab2cf395 等 5 个。'],
    [lines.removeImages([name]), 'Untagged: john/get-started:part2', 'Removed from this engine: john/get-started:part2.', '已从此 Docker 引擎删除：john/get-started:part2。'],
    [lines.listAllContainers(), 'CONTAINER ID   IMAGE\n1fa4ab2cf395   x\n2b00aa11cc22   y\n', 'Containers on this engine: 2. “Up” means running, “Exited” ended.', '此 Docker 引擎上的容器：2 个。“Up”表示正在运行，“Exited”表示已经结束。'],
    [lines.listAllContainers(), 'CONTAINER ID   IMAGE\n', 'There is no container on this engine, neither running nor ended.', '此 Docker 引擎上没有任何容器，无论是否在运行。'],
    [lines.listAllContainers(), '', 'These are all containers on this engine, running or ended.', '这些就是此 Docker 引擎上的全部容器，无论是否在运行。'],
    [lines.listAllImages(), 'REPOSITORY   TAG\n', 'There is no image on this engine.', '此 Docker 引擎上没有镜像。'],
    [lines.listAllImages(), '', 'These are all images on this engine.', '这些就是此 Docker 引擎上的全部镜像。'],
  ];
  for (const [line, output, en, zh] of told) it(`tell: ${en}`, () => assert.deepEqual(result(line, ended(0, output)), { ok: true, message: { en, 'zh-cn': zh } }));

  it('tell docker’s own reason where it refuses', () => {
    const output = 'Error response from daemon: cannot remove container "/web": container is running: stop the container before removing or force remove';
    const { ok, message } = result(lines.removeContainers([one]), ended(1, output));
    assert.equal(ok, false);
    assert.match(message.en, /exit code 1: Error response from daemon: cannot remove container/);
  });

  it('claim nothing where the terminal does not report', () => {
    for (const [line] of expected) {
      const { ok, message } = result(line, { kind: 'not-known', reason: 'no-shell-integration', output: '' });
      assert.equal(ok, undefined);
      assert.doesNotMatch(message.en + message['zh-cn'], /\{\w+\}/);
    }
  });
});
