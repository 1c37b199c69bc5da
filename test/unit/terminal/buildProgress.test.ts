import assert from 'node:assert/strict';
import { BuildProgress, type Progress } from '../../../client/terminal/buildProgress.ts';
import { hasTranscript, needTranscripts, pieces, transcript, transcripts } from './transcripts.ts';

/** Every state that a reader goes through. */
function states(chunks: readonly string[]): Progress[] {
  const progress = new BuildProgress();
  return chunks.flatMap((chunk) => progress.write(chunk) ?? []);
}

function last(text: string): Progress | undefined {
  return states([text]).at(-1);
}

describe('Build progress', () => {
  it('reads BuildKit’s table', () => {
    const text = '\u001b[1A\u001b[0G\u001b[?25l[+] Building 0.0s (9/9) FINISHED   docker:default\r\n\u001b[34m => CACHED [2/4] WORKDIR /app      0.0s\r\n\u001b[0m => [3/4] ADD . /app         0.2s\r\n';
    assert.deepEqual(last(text), { step: 3, of: 4, instruction: 'ADD . /app' });
  });

  it('reads BuildKit’s plain lines', () => {
    assert.deepEqual(last('#5 [1/4] FROM docker.io/library/python:2.7-slim@sha256:abc0\n#7 [2/4] WORKDIR /app\n#7 DONE 0.0s\n'), {
      step: 2,
      of: 4,
      instruction: 'WORKDIR /app',
    });
  });

  it('leaves out the digest which newer versions add', () => {
    assert.equal(last('#5 [1/4] FROM python:2.7-slim@sha256:00ff\n')?.instruction, 'FROM python:2.7-slim');
  });

  it('reads the classic builder', () => {
    assert.deepEqual(last('Sending build context to Docker daemon  5.12kB\r\r\nStep 2/7 : WORKDIR /app\r\n'), {
      step: 2,
      of: 7,
      instruction: 'WORKDIR /app',
    });
  });

  it('reads podman', () => {
    assert.deepEqual(last('STEP 2/7: WORKDIR /app\n'), { step: 2, of: 7, instruction: 'WORKDIR /app' });
  });

  it('adds the steps of several stages', () => {
    const chunks = ['#5 [build 1/3] FROM golang\n', '#6 [stage-1 1/2] FROM scratch\n', '#7 [build 2/3] COPY . .\n', '#8 [stage-1 2/2] COPY --from=build /a /a\n'];
    assert.deepEqual(
      states(chunks).map(({ step, of }) => `${step}/${of}`),
      ['1/3', '2/5', '3/5', '4/5'],
    );
  });

  it('reads a platform before the stage', () => {
    assert.deepEqual(last('#5 [linux/amd64 build 2/5] RUN make\n#6 [linux/arm64 build 1/5] FROM golang\n'), {
      step: 3,
      of: 10,
      instruction: 'FROM golang',
    });
    assert.equal(last('#5 [linux/amd64 2/5] RUN make\n')?.step, 2);
  });

  it('never falls back', () => {
    assert.deepEqual(
      states(['Step 3/7 : ADD . /app\n', 'Step 2/7 : WORKDIR /app\n', 'Step 3/7 : ADD . /app\n', 'Step 4/7 : RUN x\n']).map(({ step }) => step),
      [3, 4],
    );
  });

  it('is not misled by what a step prints', () => {
    const text = '#9 [4/4] RUN make\n#9 0.1 [9/9] linking\n#9 0.2 Step 9/9 : x\n[3/3] done\n => => # [5/5] x\n > [1/4] RUN make:\n';
    assert.deepEqual(states([text]), [{ step: 4, of: 4, instruction: 'RUN make' }]);
  });

  it('ignores numbers that make no sense', () => {
    assert.equal(last('Step 0/7 : x\nStep 8/7 : x\nStep 99999/99999 : x\n[2/4] x\n'), undefined);
  });

  it('stays small when a program prints stages without end', () => {
    const lines = Array.from({ length: 10_000 }, (_, number) => `#1 [s${number} 1/2] RUN x\n`);
    assert.equal(last(lines.join(''))?.of, 200);
  });

  describe('of real builds', () => {
    before(function () {
      needTranscripts(this);
    });

    const builds = () => transcripts(/\.txt$/).filter(({ command }) => /^(docker|podman) build /.test(command));

    it('is the same, wherever the chunks are cut', function () {
      this.timeout(20_000);
      for (const { file, text } of builds()) {
        const whole = last(text);
        assert.deepEqual(states(pieces(text, 100)).at(-1), whole, file);
        if (file.startsWith('ok-build-nocache')) assert.deepEqual(states(text.split('')).at(-1), whole, file);
      }
    });

    it('only rises, and stays within its bounds', () => {
      for (const { file, text } of builds()) {
        let before = { step: 0, of: 0 };
        for (const state of states(pieces(text, 100))) {
          assert.ok(state.step >= before.step && state.of >= before.of && state.step <= state.of, file);
          before = state;
        }
      }
    });

    it('reaches the end of every build that succeeded', () => {
      for (const { file, command, text, exitCode } of builds()) {
        // Quoted issues are excerpts, and a quiet build prints no steps.
        if (exitCode !== 0 || file.startsWith('issue-') || / -q /.test(command)) continue;
        const state = last(text);
        assert.ok(state !== undefined, file);
        assert.equal(state.step, state.of, file);
      }
    });

    it('says the same as a pipe, but for where a row is cut', () => {
      for (const { file, text } of builds()) {
        const twin = file.replace('.pty.txt', '.txt');
        if (twin === file || !hasTranscript(twin)) continue;
        const [seen, piped] = [last(text), last(transcript(twin))];
        // A table shows no step that failed before it was drawn.
        if (seen === undefined || piped === undefined) continue;
        assert.deepEqual([seen.step, seen.of], [piped.step, piped.of], file);
        assert.ok(piped.instruction?.startsWith(seen.instruction ?? '-'), file);
      }
    });

    it('counts the article’s build through to its fourth step', () => {
      const steps = states(pieces(transcript('ok-build-nocache.s28.pty.txt'), 30)).map(({ step, of }) => `${step} of ${of}`);
      assert.deepEqual(steps.at(0), '1 of 4');
      assert.deepEqual(steps.at(-1), '4 of 4');
    });
  });
});
