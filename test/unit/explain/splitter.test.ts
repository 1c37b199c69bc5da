import assert from 'node:assert/strict';
import { DockerfileDocument } from '../../../server/explain/parse/document.ts';
import { asBuildKit } from '../../corpus/asBuildKit.ts';
import { buildKitFiles, corpusText, describeWithCorpus, edges, type BuildKitInstruction } from '../../corpus/corpus.ts';

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** The lines of the Dockerfile that each instruction takes. */
function lines(text: string): string[] {
  return asBuildKit(text).instructions.map(({ instruction, line, endLine }) => `${instruction} ${line}-${endLine}`);
}

describeWithCorpus('splitting, against BuildKit’s parser', () => {
  it('agrees on every instruction of every real file: keyword, lines, flags, arguments, JSON form, heredocs, ONBUILD', () => {
    const files = buildKitFiles();
    assert.equal(files.length, 2500);
    for (const { file, escape, instructions } of files) {
      const ours = asBuildKit(corpusText(file!));
      assert.equal(ours.escape, escape, file);
      assert.deepEqual(plain(ours.instructions), instructions, file);
    }
  });

  it('agrees on every odd input that BuildKit accepts', () => {
    const accepted = edges().filter((edge) => edge.error === undefined);
    assert.equal(accepted.length, 95);
    for (const { text, escape, instructions } of accepted) {
      const ours = asBuildKit(text!);
      assert.equal(ours.escape, escape, text);
      assert.deepEqual(plain(ours.instructions), instructions, text);
    }
  });

  it('answers where BuildKit gives an error, and reads every other line as usual', () => {
    const refused = edges().filter((edge) => edge.error !== undefined);
    assert.equal(refused.length, 6);
    const read: BuildKitInstruction[][] = refused.map(({ text }) => asBuildKit(text!).instructions);
    assert.deepEqual(
      read.map((instructions) => instructions.map(({ instruction }) => instruction)),
      [['FROM', 'RUN', 'unclosed'], ['FROM', 'ENTRYPOINT'], ['FROM', 'ENV'], [], [], []],
    );
  });
});

describe('splitting', () => {
  it('leaves the rest of the file alone when no line ends a heredoc', () => {
    assert.deepEqual(lines('FROM a\nRUN cat <<EOF\nCMD b\n'), ['FROM 1-1', 'RUN 2-2', 'CMD 3-3']);
  });

  it('takes several heredocs on a line, with a descriptor, quotes and tabs, also behind ONBUILD', () => {
    assert.deepEqual(lines('ONBUILD RUN 3<<A cat <<-"B C"\n1\nA\n2\n\t\tB C\nCMD x'), ['ONBUILD 1-5', 'CMD 6-6']);
  });

  it('sees no heredoc in JSON form, in quotes, in a here-string, and in other instructions', () => {
    for (const line of ['RUN ["<<A"]', 'RUN "<<A"', 'RUN <<<A', 'CMD <<A']) {
      assert.deepEqual(lines(`${line}\nA\n`).length, 2, line);
    }
  });

  it('ends a heredoc in a file with CRLF', () => {
    assert.deepEqual(lines('RUN <<A cat\r\nx\r\nA\r\nCMD b\r\n'), ['RUN 1-3', 'CMD 4-4']);
  });

  it('finds the end of a heredoc the same way when many others have none', () => {
    const open = Array.from({ length: 12 }, (_, index) => `RUN <<X${index}Y`).join('\n');
    assert.deepEqual(lines(`${open}\nRUN <<-A cat <<B\r\nA\n\tB\n\tA\n\nB\r\nCMD b`).slice(12), ['RUN 13-18', 'CMD 19-19']);
  });

  it('continues over comments and blank lines, with CRLF and trailing blanks', () => {
    assert.deepEqual(lines('RUN a \\ \t\r\n# c\r\n\r\n  b\r\nCMD c\r\n'), ['RUN 1-4', 'CMD 5-5']);
  });

  it('ends an instruction at a doubled escape character', () => {
    assert.deepEqual(lines('RUN a \\\\\nCMD b'), ['RUN 1-1', 'CMD 2-2']);
  });

  it('takes the escape directive also in capitals, and only before anything else', () => {
    assert.deepEqual(lines('#ESCAPE = `\nRUN a `\nb'), ['RUN 2-3']);
    assert.deepEqual(lines('# hello\n# escape=`\nRUN a `\nb'), ['RUN 3-3', 'b 4-4']);
  });

  it('stays linear in a file full of heredocs that nothing ends', () => {
    const names = Array.from({ length: 20_000 }, (_, index) => `RUN <<E${index}x`).join('\n');
    assert.equal(asBuildKit(names.slice(0, 2_000)).instructions.length > 100, true);
    // Quadratic, this takes minutes, and the time limit ends it.
    assert.equal(new Set(splitKeywords(names)).size, 1);
  }).timeout(30_000);
});


function splitKeywords(text: string): (string | undefined)[] {
  return new DockerfileDocument(text).items.map((item) => item.keyword);
}
