import assert from 'node:assert/strict';
import type { Check } from '../../../client/terminal/checked.ts';
import { clean } from '../../../client/terminal/clean.ts';
import * as lines from '../../../client/terminal/commandLine.ts';
import { checkContainerId, checkImageName, checkPort, checkRegistryHost } from '../../../client/terminal/grammar.ts';
import type { NotKnownReason, Outcome } from '../../../client/terminal/outcome.ts';
import { fullText, result, type Facts } from '../../../client/terminal/results.ts';
import { needTranscripts, transcripts } from './transcripts.ts';

function checked<T>(check: Check<T>): T {
  assert.ok(check.ok);
  return check.value;
}

const image = checked(checkImageName('friendlyhello'));
const ports = { host: checked(checkPort(4000)), container: checked(checkPort(80)) };
const stop = lines.stop(checked(checkContainerId('1fa4ab2cf395')));
const reference = checked(checkImageName('john/get-started:part2'));
const sharing = [lines.login(), lines.loginAt(checked(checkRegistryHost('localhost:5050'))), lines.tag(image, reference), lines.listTagged(reference), lines.push(reference), lines.removeLocalTag(reference), lines.runRemote(ports, reference)];
const all = [lines.helloWorld(), lines.build(image), lines.listImages(), lines.run(ports, image), lines.runDetached(ports, image), lines.listContainers(), stop, lines.curl(ports.host), ...sharing];

const ended = (exitCode: number, output = '', seconds = 1): Outcome => ({ kind: 'ended', exitCode, output, seconds });

describe('Results', () => {
  const id = `1fa4ab2cf395${'0'.repeat(52)}`;
  const cases: readonly (readonly [name: string, line: lines.CommandLine, outcome: Outcome, facts: Facts, ok: boolean | undefined, en: string, zh: string])[] = [
    [
      'a build', lines.build(image), ended(0, '', 13.6), { folder: 'get-started' }, true,
      'Built friendlyhello in 14 s, in the folder get-started. Next: list your images.',
      '已在文件夹 get-started 中构建出镜像 friendlyhello，用时 14 秒。下一步：列出镜像。',
    ],
    [
      'a long build, the folder not known', lines.build(image), ended(0, '', 125), {}, true,
      'Built friendlyhello in 2 min 5 s. Next: list your images.',
      '已构建出镜像 friendlyhello，用时 2 分 5 秒。下一步：列出镜像。',
    ],
    [
      'a build from the cache', lines.build(image), ended(0, '', 0.2), {}, true,
      'Built friendlyhello in 1 s. Next: list your images.',
      '已构建出镜像 friendlyhello，用时 1 秒。下一步：列出镜像。',
    ],
    [
      'a build that failed', lines.build(image), ended(1, 'ERROR: failed to solve: x\n\nView build details: docker-desktop://x'), {}, false,
      '“docker build -t friendlyhello .” failed with exit code 1: ERROR: failed to solve: x',
      '“docker build -t friendlyhello .”失败，退出码 1：ERROR: failed to solve: x',
    ],
    [
      'a failure without a word', lines.listImages(), ended(1), {}, false,
      '“docker image ls” failed with exit code 1. Look at its lines in the terminal.',
      '“docker image ls”失败，退出码 1。请查看终端中的输出。',
    ],
    [
      'images', lines.listImages(), ended(0), { image: { id: `sha256:${id}`, size: 195_400_000 } }, true,
      'Your image is in the list: ID 1fa4ab2cf395, 195 MB. Next: run a container from it.',
      '列表中有你的镜像：ID 为 1fa4ab2cf395，大小 195 MB。下一步：用它运行一个容器。',
    ],
    [
      'a container in the background', lines.runDetached(ports, image), ended(0, id), {}, true,
      'The container 1fa4ab2cf395 runs in the background. Next: list the running containers.',
      '容器 1fa4ab2cf395 正在后台运行。下一步：列出运行中的容器。',
    ],
    [
      'one running container', lines.listContainers(), ended(0, 'CONTAINER ID   IMAGE\n1fa4ab2cf395   friendlyhello'), {}, true,
      'One container is running. Next: stop the container by its ID.',
      '有 1 个容器正在运行。下一步：用容器 ID 停止容器。',
    ],
    [
      'no running container', lines.listContainers(), ended(0, 'CONTAINER ID   IMAGE'), {}, true,
      'No container is running now.',
      '现在没有正在运行的容器。',
    ],
    [
      'a container ended by Ctrl+C', lines.run(ports, image), ended(0), { containerRuns: false }, true,
      'The container has ended, and the terminal is free again. Next: run it in the background.',
      '容器已结束，终端又可以使用了。下一步：在后台运行。',
    ],
    [
      'a container that Ctrl+C only let go of', lines.run(ports, image), ended(130), { containerRuns: true, containerId: id }, undefined,
      'Ctrl+C only let go of the container 1fa4ab2cf395: it still runs. Stop it before you run another.',
      '按 Ctrl+C 只是与容器 1fa4ab2cf395 断开了，它仍在运行。运行下一个容器之前，请先停止它。',
    ],
    [
      'a container stopped from elsewhere', lines.run(ports, image), ended(137), {}, undefined,
      'The container was ended by force (exit code 137): somebody stopped it from elsewhere, or it ran out of memory.',
      '容器被强制结束（退出码 137）：可能是在别处停止了它，也可能是内存不足。',
    ],
    [
      'a stopped container', stop, ended(0, '1fa4ab2cf395'), {}, true,
      'Stopped the container 1fa4ab2cf395. It still exists: docker container ls -a shows it. Next: share your image.',
      '已停止容器 1fa4ab2cf395。它仍然存在：用 docker container ls -a 可以看到。下一步：分享你的镜像。',
    ],
    [
      'a list with both names', lines.listTagged(reference), ended(0), { image: { id: `sha256:${id}`, size: 1, references: ['friendlyhello:latest', 'john/get-started:part2'] } }, true,
      'Both names are in the list, with the same image ID 1fa4ab2cf395. Next: push it.',
      '两个名字都在列表中，镜像 ID 都是 1fa4ab2cf395。下一步：推送镜像。',
    ],
    [
      'a list with one name', lines.listTagged(reference), ended(0), { image: { id: `sha256:${id}`, size: 1, references: ['friendlyhello:latest'] } }, true,
      'The list does not show john/get-started:part2 beside your image yet. Tag the image first.',
      '列表中还没有与你的镜像对应的 john/get-started:part2。请先打标签。',
    ],
    [
      'a push', lines.push(reference), ended(0), {}, true,
      'Pushed john/get-started:part2: the registry has your image now. Next: pull and run it.',
      '已推送 john/get-started:part2：镜像仓库服务里有你的镜像了。下一步：拉取并运行。',
    ],
    [
      'a login that was given up', lines.login(), ended(130), {}, undefined,
      '“docker login” was interrupted before it was done. Run it again when you like.',
      '“docker login”在完成之前被中断了。需要时可以重新运行。',
    ],
    [
      'an interrupted list', lines.listImages(), ended(130), {}, undefined,
      '“docker image ls” was interrupted before it was done. Run it again when you like.',
      '“docker image ls”在完成之前被中断了。需要时可以重新运行。',
    ],
  ];
  for (const [name, line, outcome, facts, ok, en, zh] of cases) {
    it(`tells of ${name}`, () => {
      const told = result(line, outcome, facts);
      assert.equal(told.ok, ok);
      assert.deepEqual(fullText(told), { en, 'zh-cn': zh });
    });
  }

  it('never says more of an unknown result than that it is not known', () => {
    const reasons: NotKnownReason[] = ['no-shell-integration', 'no-exit-code', 'not-started', 'terminal-closed'];
    for (const line of all) for (const reason of reasons) {
      const told = result(line, { kind: 'not-known', reason, output: '' });
      assert.equal(told.ok, undefined);
      assert.equal(told.next, undefined);
      assert.ok(told.message.en.includes(`“${line.text}”`) && told.message['zh-cn'].includes(`“${line.text}”`));
    }
    const blind = result(lines.build(image), { kind: 'not-known', reason: 'no-shell-integration', output: '' });
    assert.equal(
      blind.message.en,
      'Sent “docker build -t friendlyhello .”. This terminal doesn’t report results, so look at its last lines. The step is ticked as soon as the engine has the image friendlyhello.',
    );
  });

  it('gives a diagnosis the word where there is one', () => {
    const failure = { cause: 'daemon-not-running', message: { en: 'Start Docker.', 'zh-cn': '请启动 Docker。' } };
    const told = result(lines.build(image), ended(1, 'ERROR: x'), {}, () => failure);
    assert.deepEqual(told, { ok: false, message: failure.message, failure });
    // What is no failure is not diagnosed.
    assert.equal(result(lines.build(image), ended(130), {}, () => failure).failure, undefined);
    assert.equal(result(lines.build(image), ended(0), {}, () => failure).failure, undefined);
  });

  it('writes Chinese as Chinese is written', () => {
    for (const line of all) for (const outcome of [ended(0, id), ended(1, 'x'), ended(130), ended(137), { kind: 'not-known', reason: 'no-exit-code', output: '' } as Outcome]) {
      const text = fullText(result(line, outcome, { folder: 'f', containerId: id, image: { id, size: 1 } }))['zh-cn'];
      const prose = text.replace(/“[^”]*”/g, '“”');
      assert.doesNotMatch(prose, /\p{Script=Han}[A-Za-z0-9]|[A-Za-z0-9]\p{Script=Han}/u, text);
      assert.doesNotMatch(prose, /\p{Script=Han}[,.;:!?]|您|\{\w+\}/u, text);
    }
  });

  describe('of real commands', () => {
    before(function () {
      needTranscripts(this);
    });

    const ofLine = (line: lines.CommandLine, wanted: RegExp) =>
      transcripts(wanted).flatMap(({ file, text, exitCode }) => (exitCode === undefined ? [] : [{ file, told: result(line, ended(exitCode, clean(text))) }]));

    it('takes an interrupted build for no failure', () => {
      const told = ofLine(lines.build(image), /^cancel-build\b.*\.pty\.txt$/);
      assert.ok(told.length > 0);
      for (const { file, told: { ok } } of told) assert.equal(ok, undefined, file);
    });

    it('takes an interrupted container for a good end', () => {
      const told = ofLine(lines.run(ports, image), /^cancel-run\..*\.pty\.txt$/);
      assert.ok(told.length > 0);
      for (const { file, told: { ok } } of told) assert.equal(ok, true, file);
    });

    it('calls every failed build a failure, with a reason', () => {
      for (const { file, command, text, exitCode, cause } of transcripts(/\.pty\.txt$/)) {
        if (command !== 'docker build -t friendlyhello .' || cause === 'none' || exitCode === 0 || exitCode === undefined) continue;
        const told = result(lines.build(image), ended(exitCode, clean(text)));
        assert.equal(told.ok, false, file);
        assert.match(told.message.en, /failed with exit code \d+: \S/, file);
      }
    });

    it('calls no successful build a failure', () => {
      const told = ofLine(lines.build(image), /^ok-build.*\.pty\.txt$/);
      assert.ok(told.length > 0);
      for (const { file, told: { ok } } of told) assert.equal(ok, true, file);
    });
  });
});
