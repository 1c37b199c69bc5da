import assert from 'node:assert/strict';
import { DockerfileDocument } from '../../../server/explain/parse/document.ts';
import { buildKitFiles, corpusText, describeWithCorpus } from '../../corpus/corpus.ts';
import { random, type Random } from './random.ts';

function assertSameAsFresh(document: DockerfileDocument, text: string): void {
  assert.equal(document.text, text);
  const fresh = new DockerfileDocument(text);
  assert.deepEqual(document.items, fresh.items);
  assert.equal(document.escape, fresh.escape);
  assert.equal(document.lineCount, fresh.lineCount);
}

const snippets = [
  '\n', '\r\n', '\r', ' \\\n', '\\', '#', '# escape=`\n', '# syntax=x\n', '`\n', 'RUN ', 'RUN cat <<EOF\n', 'EOF\n', '\nEOF\n', '<<A', '<<-B <<A\n',
  'A\n', '\tB\n', 'COPY <<A /x\n', 'ONBUILD RUN <<A\n', '["a"]', 'ENV A=b\n', '\ufeff', '中文', 'FROM x\n', '"', "'", '${', '', '', '',
];

/** An edit somewhere in the text, in LSP positions, and the text that follows from it. */
function randomEdit(document: DockerfileDocument, pick: Random): { edit: { range: { start: { line: number; character: number }; end: { line: number; character: number } }; text: string }; text: string } {
  const { text } = document;
  const range = {
    start: document.positionAt(pick.below(text.length + 1)),
    end: { line: 0, character: 0 },
  };
  const from = document.offsetAt(range.start);
  range.end = document.positionAt(Math.min(text.length, from + (pick.below(3) === 0 ? pick.below(80) : pick.below(4))));
  const inserted = pick.below(12) === 0 ? text.slice(pick.below(text.length + 1)).slice(0, 200) : pick.from(snippets);
  const to = document.offsetAt(range.end);
  return { edit: { range, text: inserted }, text: text.slice(0, Math.min(from, to)) + inserted + text.slice(Math.max(from, to)) };
}

describe('a document', () => {
  it('maps positions as LSP counts lines: LF, CRLF and CR', () => {
    const document = new DockerfileDocument('a\r\nb\rc\nd');
    assert.equal(document.lineCount, 4);
    assert.deepEqual(document.positionAt(5), { line: 2, character: 0 });
    assert.equal(document.offsetAt({ line: 0, character: 99 }), 1);
    assert.equal(document.offsetAt({ line: 9, character: 0 }), 8);
  });

  it('splits only what an edit touches', () => {
    const document = new DockerfileDocument('FROM a\n' + 'RUN b\n'.repeat(5_000));
    document.update([{ range: { start: { line: 2_500, character: 4 }, end: { line: 2_500, character: 5 } }, text: 'c\nCMD d' }]);
    assert.equal(document.items.length, 5_002);
    assert.ok(document.lastSplit <= 4, `${document.lastSplit} items split anew`);
    assert.equal(document.items.at(-1)!.end, document.text.length);
  });

  it('finds the item on a line, also at the very end, and none on a blank line', () => {
    const document = new DockerfileDocument('FROM a\n\n# c\nRUN b');
    assert.equal(document.itemIndexAt(3), 0);
    assert.equal(document.itemIndexAt(7), -1);
    assert.equal(document.itemIndexAt(9), 1);
    assert.equal(document.itemIndexAt(document.text.length), 2);
  });

  it('reads a heredoc anew when its end is typed far below', () => {
    const document = new DockerfileDocument('RUN cat <<EOF\nFROM a\nCMD b\n');
    assert.equal(document.items.length, 3);
    document.update([{ range: { start: { line: 3, character: 0 }, end: { line: 3, character: 0 } }, text: 'EOF\n' }]);
    assertSameAsFresh(document, 'RUN cat <<EOF\nFROM a\nCMD b\nEOF\n');
    assert.equal(document.items.length, 1);
  });
});

describeWithCorpus('a document of the corpus', () => {
  it('equals a fresh split after each of 5,000 random edits', () => {
    const pick = random(20_250_301);
    const files = buildKitFiles();
    for (let round = 0; round < 200; round++) {
      let text = corpusText(pick.from(files).file!).slice(0, 6_000);
      const document = new DockerfileDocument(text);
      for (let step = 0; step < 25; step++) {
        const next = randomEdit(document, pick);
        document.update([next.edit]);
        text = next.text;
        assertSameAsFresh(document, text);
      }
    }
  });

  it('equals a fresh split after several edits that nobody asked about in between', () => {
    const pick = random(11);
    const files = buildKitFiles();
    for (let round = 0; round < 300; round++) {
      const document = new DockerfileDocument(corpusText(pick.from(files).file!).slice(0, 4_000));
      for (let step = 0; step < 6; step++) {
        const shadow = new DockerfileDocument(document.text);
        const edits = Array.from({ length: 1 + pick.below(7) }, () => {
          const next = randomEdit(shadow, pick);
          shadow.update([next.edit]);
          return next.edit;
        });
        for (const edit of edits) document.update([edit]);
        assertSameAsFresh(document, shadow.text);
      }
    }
  });

  it('takes several edits at once, one after the other, and a whole new text', () => {
    const pick = random(7);
    const document = new DockerfileDocument(corpusText('0001.Dockerfile'));
    const shadow = new DockerfileDocument(document.text);
    const edits = Array.from({ length: 20 }, () => {
      const { edit } = randomEdit(shadow, pick);
      shadow.update([edit]);
      return edit;
    });
    document.update(edits);
    assertSameAsFresh(document, shadow.text);
    document.update([{ text: 'FROM a\n' }]);
    assertSameAsFresh(document, 'FROM a\n');
  });
});
