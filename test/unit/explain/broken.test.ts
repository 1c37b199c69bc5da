/** Half-written and odd input: an answer, never an exception, never a guess. */
import assert from 'node:assert/strict';
import { DockerfileDocument, explainItem, toLine, toMarkdown } from '../../../server/explain/index.ts';
import { explain, explainAll } from './explain.ts';

/** Every item gets an answer whose parts slice the source. */
function answers(text: string): void {
  const document = new DockerfileDocument(text);
  document.items.forEach((_, index) => {
    const explanation = explainItem(document, index);
    assert.ok(explanation);
    assert.notEqual(toLine(explanation, 'bilingual'), '');
    toMarkdown(explanation, 'bilingual', explanation.range.start);
    for (const { range, code } of explanation.parts) assert.equal(text.slice(range.start, range.end), code);
  });
}

const keywords = ['FROM', 'RUN', 'CMD', 'LABEL', 'MAINTAINER', 'EXPOSE', 'ENV', 'ADD', 'COPY', 'ENTRYPOINT', 'VOLUME', 'USER', 'WORKDIR', 'ARG', 'ONBUILD', 'STOPSIGNAL', 'HEALTHCHECK', 'SHELL'];
const beginnings = [
  '', ' ', ' \\', ' \\\n', ' \\\n# a', ' \\\n\n', ' "', " '", ' `', ' $', ' ${', ' ${A', ' ${A:', ' ${A:-', ' $(', ' [', ' ["', ' ["a', ' ["a"', ' ["a",', ' ["a" "b"]', ' ["a"] b', ' [1]', ' []', ' {}', ' --', ' --from', ' --from=', ' --mount=', ' --mount=type=', ' --mount=type=cache,', ' --x=y',
  ' <<', ' <<-', ' <<A', ' <<"A', " <<'A", ' <<A <<B\n', ' <<A\n', ' <<A\nx', ' <<A\nx\nA', ' <<<WORD', ' <<-A\n\tx\n\tA', ' 3<<A\nx\nA', ' <<""\n\n', ' =', ' a=', ' =a', ' a= b', ' a="', ' a\\', ' :', ' @', ' a@', ' a:', ' /', ' 80/', ' -', ' a --b', ' \0', ' \ud800', ' 中文', ' a\r\n', '\ta',
];

describe('half-written instructions', () => {
  for (const keyword of keywords) {
    it(`${keyword}, whatever follows it so far`, () => {
      for (const rest of beginnings) {
        answers(`${keyword}${rest}`);
        answers(`FROM a\n${keyword}${rest}\nRUN b`);
        answers(`FROM a\nONBUILD ${keyword}${rest}`);
        answers(`# escape=\`\nFROM a\n${keyword}${rest}`);
        answers(`FROM a\nSHELL ["powershell", "-Command"]\n${keyword}${rest}`);
      }
    });
  }

  it('keywords letter by letter, and words that are none', () => {
    for (const word of [...keywords, 'foo', '&&', '-y', '}', '"', 'RUNx', '语']) for (let length = 1; length <= word.length; length++) answers(`FROM a\n${word.slice(0, length)}`);
  });
});

describe('heredocs that others stumble over', () => {
  it('a here-string is none, and what follows is read as usual', () => {
    assert.deepEqual(explainAll('FROM a\nRUN cat <<<WORD\nUSER b').map(({ instruction }) => instruction), ['FROM', 'RUN', 'USER']);
  });

  it('an unclosed quote in the delimiter leaves the rest of the file alone', () => {
    assert.deepEqual(explainAll('FROM a\nRUN cat <<"A\nUSER b').map(({ instruction }) => instruction), ['FROM', 'RUN', 'USER']);
  });

  it('tabs before the word that ends it', () => {
    assert.deepEqual(explainAll('FROM a\nRUN <<-A\n\techo x\n\tA\nUSER b').map(({ instruction }) => instruction), ['FROM', 'RUN', 'USER']);
  });

  it('several on one line', () => {
    assert.deepEqual(explainAll('FROM a\nCOPY <<A <<B /x/\n1\nA\n2\nB\nUSER b').map(({ instruction }) => instruction), ['FROM', 'COPY', 'USER']);
  });

  it('one that nothing ends is said to have no end', () => {
    assert.match(explain('FROM a\nCOPY <<A /x\nb').parts.map(({ meaning }) => meaning.en).join() + explainAll('FROM a\nCOPY <<A /x\nb')[1]!.parts.map(({ meaning }) => meaning.en).join(), /no line with `A` ends them/);
  });
});

describe('comments in continued lines', () => {
  it('belong to no command', () => {
    assert.deepEqual(explain('FROM a\nRUN rm a \\\n# rm b\n  c').parts.map(({ code }) => code), ['RUN', 'rm', 'a', 'c']);
  });

  it('a commented-out line leaves the rest of the instruction whole', () => {
    const { parts } = explain('FROM a\nRUN apt-get update && \\\n#  apt-get install x && \\\n  rm y');
    assert.deepEqual(parts.map(({ code }) => code), ['RUN', 'apt-get', 'update', '&&', 'rm', 'y']);
  });

  it('what is left when the first line is commented out is no instruction, and says so', () => {
    const left = explain('FROM a\n# RUN apt-get update && \\\n  apt-get install x');
    assert.match(left.summary.en, /is not an instruction/);
    assert.equal(left.parts[0]!.known, false);
  });
});

describe('what is not known', () => {
  it('is said to be unknown: programs, flags, subcommands, words too many', () => {
    for (const [source, code] of [
      ['RUN frobnicate x', 'frobnicate'],
      ['RUN frobnicate -x', '-x'],
      ['RUN rm --frob x', '--frob'],
      ['RUN git frob', 'frob'],
      ['RUN unlink a b', 'b'],
      ['COPY --frob a b', '--frob'],
      ['FROM a b c', 'c'],
      ['EXPOSE http', 'http'],
      ['CMD [1]', '[1]'],
    ] as const) {
      const part = explain(`FROM a\n${source}`).parts.findLast((candidate) => candidate.code === code);
      assert.equal(part?.known, false, source);
    }
  });
});

describe('Windows shells', () => {
  it('answer nesting and unclosed brackets without growing slow', () => {
    const shell = (body: string): string => `FROM a\nSHELL ["powershell"]\nRUN ${body}`;
    for (const body of ['('.repeat(20_000), '{'.repeat(20_000), '$('.repeat(10_000), '"'.repeat(20_001), "'".repeat(20_001), '@{'.repeat(10_000), 'if ('.repeat(5_000), 'a; '.repeat(10_000), '`'.repeat(20_000), '= '.repeat(10_000), '} ) '.repeat(5_000)]) {
      const from = performance.now();
      answers(shell(body));
      answers(`# escape=\`\nFROM a\nRUN ${body}`);
      assert.ok(performance.now() - from < 5_000, body.slice(0, 10));
    }
  }).timeout(60_000);
});
