import assert from 'node:assert/strict';
import { clean } from '../../../client/terminal/clean.ts';
import { lastMessage } from '../../../client/terminal/lastMessage.ts';
import { needTranscripts, transcript } from './transcripts.ts';

describe('The line that says most', () => {
  const cases: Readonly<Record<string, readonly [output: string, message: string | undefined]>> = {
    'not the hint after it': ["docker: invalid reference format.\nSee 'docker run --help'.", 'docker: invalid reference format.'],
    'not the usage after it': [
      '"docker build" requires exactly 1 argument.\nSee \'docker build --help\'.\n\nUsage:  docker build [OPTIONS] PATH | URL | -\n\nBuild an image from a Dockerfile',
      '"docker build" requires exactly 1 argument.',
    ],
    'not the second error of an old client': [
      'docker: Error response from daemon: port is already allocated.\ntime="2026-11-25T01:38:31Z" level=error msg="error waiting for container: context canceled"\nerror waiting for container: context canceled',
      'docker: Error response from daemon: port is already allocated.',
    ],
    'the last line where none looks like a message': ["Traceback (most recent call last):\n  File \"app.py\"\nKeyError: 'SECRET'\n", "KeyError: 'SECRET'"],
    'nothing, where nothing was said': ['\n------\n', undefined],
    'both ends of a long line': [
      `ERROR: ${'x'.repeat(300)}: port is already allocated`,
      `ERROR: ${'x'.repeat(73)} … ${'x'.repeat(133)}: port is already allocated`,
    ],
  };
  for (const [name, [output, message]] of Object.entries(cases)) {
    it(`is ${name}`, () => assert.equal(lastMessage(output), message));
  }

  describe('in real output', () => {
    before(function () {
      needTranscripts(this);
    });

    const real: Readonly<Record<string, RegExp>> = {
      'apt-404.s28.pty.txt': /^ERROR: failed to build: failed to solve: process .* exit code: 100$/,
      'build-bare.s282.pty.txt': /^docker: 'docker build' requires 1 argument$/,
      'port-container.s20.pty.txt': /^docker: Error response from daemon: .* port is already allocated\.$/,
      'cli-missing-run-zh-bash.s20.pty.txt': /^bash: docker: 未找到命令$/,
      'copy-missing-copy.s20.pty.txt': /^COPY failed: /,
      'curl-loopback-app.s26.pty.txt': /^curl: \(52\) Empty reply from server$/,
      'daemon-down-hello.s20.pty.txt': /^docker: Cannot connect to the Docker daemon/,
      'app-module.s20.pty.txt': /^ModuleNotFoundError: No module named 'flaskk'$/,
    };
    for (const [file, message] of Object.entries(real)) {
      it(`of ${file}`, () => assert.match(lastMessage(clean(transcript(file))) ?? '', message));
    }
  });
});
