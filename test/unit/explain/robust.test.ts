import assert from 'node:assert/strict';
import { DockerfileDocument, explainAt, explainItem, toLine, toMarkdown } from '../../../server/explain/index.ts';
import { buildKitFiles, corpusText, describeWithCorpus, edges } from '../../corpus/corpus.ts';
import { random } from './random.ts';

/** Explains every item, renders it, and checks what must hold for any text. */
function check(text: string): { instructions: number; known: number } {
  const document = new DockerfileDocument(text);
  let instructions = 0;
  let known = 0;
  document.items.forEach((item, index) => {
    const explanation = explainItem(document, index)!;
    assert.ok(!/[\r\n]/.test(toLine(explanation, 'bilingual')), 'a lens is one line');
    assert.ok(explanation.summary['zh-cn'] !== '' && explanation.summary.en !== '');
    for (const part of explanation.parts) {
      assert.equal(text.slice(part.range.start, part.range.end), part.code);
      const inside = explanation.range.start <= part.range.start && part.range.end <= explanation.range.end;
      if (!inside) assert.fail(`${part.code} lies outside of ${text.slice(item.start, item.end)}`);
    }
    toMarkdown(explanation, 'bilingual', item.start);
    if (item.kind !== 'instruction') return;
    instructions++;
    if (explanation.parts.every((part) => part.known)) known++;
  });
  explainAt(document, text.length);
  return { instructions, known };
}

describeWithCorpus('explaining real Dockerfiles', () => {
  it('quotes exactly what it explains, and knows all of at least 95 % of the instructions', () => {
    let instructions = 0;
    let known = 0;
    for (const { file } of buildKitFiles()) {
      const counts = check(corpusText(file!));
      instructions += counts.instructions;
      known += counts.known;
    }
    assert.equal(instructions, 28_238);
    assert.ok(known / instructions >= 0.95, `${((known / instructions) * 100).toFixed(2)} % known`);
  });

  it('answers every odd input', () => {
    for (const { text } of edges()) check(text!);
  });

  it('answers every prefix of a file, as it is while somebody types', () => {
    for (const file of ['0001.Dockerfile', '0087.Dockerfile', '0130.Dockerfile', '0202.Dockerfile']) {
      const text = corpusText(file).slice(0, 1_200);
      for (let length = 0; length <= text.length; length++) check(text.slice(0, length));
    }
  });

  it('answers mutants: cut, spliced, with odd characters', () => {
    const pick = random(11);
    const files = buildKitFiles();
    const odd = ['"', "'", '`', '\\', '$(', '${', '<<', '<<-"A', '[', ']', '{', '\n', '\r', '\t', '\0', '\ud800', '𝒳', '#', '--', '=', '|', '&&', ';', '-', '/'];
    for (let round = 0; round < 1_500; round++) {
      const text = corpusText(pick.from(files).file!).slice(0, 3_000);
      const at = pick.below(text.length + 1);
      const other = corpusText(pick.from(files).file!).slice(0, 500);
      const middle = Array.from({ length: 1 + pick.below(3) }, () => pick.from(odd)).join('');
      check(text.slice(0, at) + middle + (pick.below(2) ? text.slice(at + pick.below(20)) : other));
    }
  });
});

describe('explaining what nobody would write', () => {
  it('answers deep nesting and long lines', () => {
    for (const text of [
      `RUN echo ${'$('.repeat(20_000)}`,
      `RUN ${'('.repeat(20_000)}`,
      `RUN ${'sudo '.repeat(20_000)}rm`,
      `WORKDIR ${'${a:-'.repeat(20_000)}`,
      `ENV A=${'"'.repeat(20_001)}`,
      `CMD ${'['.repeat(20_000)}`,
      `RUN ${'a && '.repeat(20_000)}b`,
      `COPY ${'<<A '.repeat(20_000)}x`,
      `FROM ${':'.repeat(20_000)}`,
      `RUN --mount=${'type=,'.repeat(20_000)} x`,
      `${'ONBUILD '.repeat(20_000)}RUN x`,
      `# syntax=${' '.repeat(20_000)}x`,
    ]) {
      check(text);
    }
  }).timeout(60_000);

  it('knows no value for variables that define each other', () => {
    const chain = Array.from({ length: 200 }, (_, index) => `ENV A${index + 1}=$A${index}$A${index}`).join('\n');
    check(`FROM a\nENV A0=x\n${chain}\nWORKDIR $A200`);
    check('FROM a\nARG A=$A\nENV A=$A\nWORKDIR $A');
  });
});
