/**
 * Mutants of real Dockerfiles: cut, spliced, with flipped bytes, with lines repeated and brackets nested
 * without end. `FUZZ_COUNT=100000` for a long run; each mutant depends on its own number only, and
 * `FUZZ_FIRST` begins further on.
 */
import assert from 'node:assert/strict';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { adviseItem, DockerfileDocument, explainAt, explainItem, toLine, toMarkdown, type Advice } from '../../server/explain/index.ts';
import { random, type Random } from '../unit/explain/random.ts';
import { article } from './article.ts';
import { buildKitFiles, corpusIsThere, corpusText, edges } from './corpus.ts';

const count = Number(process.env.FUZZ_COUNT ?? 3_000);
const first = Number(process.env.FUZZ_FIRST ?? 0);

const odd = [
  '"', "'", '`', '\\', '\\\n', '`\n', '$', '$(', '${', '${A:-', '$((', '<(', '<<', '<<-', '<<E', '<<"E', "<<-'E", '<<<', '[', ']', '{', '}', '(', ')', '[[ ', '((', '\n', '\r', '\r\n', '\t', '\0', '\ufeff',
  '\ud800', '\udc00', '𝒳', '\u0085', '\u2028', '#', '# escape=`\n', '--', '--mount=', '=', '|', '&&', '||', ';;', ';', '&', '-', '/', '*', '?', '~', '>', '>&', '2>', 'FROM ', 'RUN ', 'ONBUILD ', 'HEALTHCHECK CMD ',
  'COPY --from=', 'if ', 'then ', 'fi', 'for x in ', 'do ', 'done', 'case x in ', 'esac', '! ', 'function f', 'sudo ', 'sh -c "', 'find . -exec ', 'apt-get install ',
];
const openers = ['$(', '(', '{ ', '${A:-', '"$(', '`', '[', '[[ ', '$((', 'if a; then ', 'case a in b) ', 'sudo ', 'a && ', 'a | ', 'a; ', '! ', 'for a in b; do ', '<(', '\\', '\\\n', '-a ', 'A=b ', '<<A ', '>a ', '"a" ', '["a", ', '{"a":'];

interface Sources {
  readonly texts: readonly string[];
}

function mutate(pick: Random, { texts }: Sources): string {
  let text = pick.from(texts);
  const steps = 1 + pick.below(4);
  for (let step = 0; step < steps; step++) text = mutateOnce(text, pick, texts);
  return text.slice(0, 60_000);
}

function mutateOnce(text: string, pick: Random, texts: readonly string[]): string {
  const at = pick.below(text.length + 1);
  const kind = pick.below(100);
  if (kind < 20) return text.slice(0, at);
  if (kind < 30) return text.slice(at);
  if (kind < 45) {
    const other = pick.from(texts);
    return text.slice(0, at) + other.slice(pick.below(other.length + 1));
  }
  if (kind < 70) return text.slice(0, at) + Array.from({ length: 1 + pick.below(3) }, () => pick.from(odd)).join('') + text.slice(at + pick.below(20));
  if (kind < 84) {
    // A flipped bit of the file's bytes, read as an editor reads them.
    const bytes = Buffer.from(text);
    for (let flips = 0; flips < 1 + pick.below(6) && bytes.length > 0; flips++) {
      const index = pick.below(bytes.length);
      bytes[index] = (bytes[index] ?? 0) ^ (1 << pick.below(8));
    }
    return bytes.toString('utf8');
  }
  const lines = text.split('\n');
  const line = pick.below(lines.length);
  if (kind < 90) return [...lines.slice(0, line), ...lines.slice(line + 1 + pick.below(3))].join('\n');
  if (kind < 98) return [...lines.slice(0, line), ...Array<string>(2 + pick.below(20)).fill(lines[line] ?? ''), ...lines.slice(line)].join('\n');
  return lines.reverse().join('\n');
}

/** Mutants that are large: rare, and of their own kinds. */
function enlarge(pick: Random, { texts }: Sources): string {
  if (pick.below(2) === 0) {
    const lines = pick.from(texts).split('\n');
    const line = (lines[pick.below(lines.length)] ?? '').slice(0, 200);
    return `FROM a\n${`${line}\n`.repeat(Math.min(10_000, Math.floor(600_000 / (line.length + 1))))}`;
  }
  const keyword = pick.from(['RUN', 'CMD', 'ENV A=', 'WORKDIR', 'COPY', 'FROM', 'LABEL', 'ARG A=', 'HEALTHCHECK CMD', 'ENTRYPOINT', 'ONBUILD RUN', 'USER', 'VOLUME', 'SHELL']);
  return `FROM a\n${keyword} ${pick.from(openers).repeat(20_000)}${pick.from(odd)}`;
}

const day = { today: '2026-11-25' };

/** What must hold for any text. */
function check(text: string, pick: Random): void {
  const document = new DockerfileDocument(text);
  const { items } = document;
  // In a large file its beginning, its end, and places between.
  const indexes = items.length <= 60 ? items.keys() : [...Array.from({ length: 20 }, (_, index) => index), ...Array.from({ length: 20 }, () => pick.below(items.length)), items.length - 1];
  let end = 0;
  for (const item of items) {
    assert.ok(item.start >= end && item.end > item.start && item.end <= text.length, 'items stand one behind the other');
    end = item.end;
  }
  for (const index of indexes) {
    const item = items[index];
    if (!item) continue;
    const explanation = explainItem(document, index, day);
    assert.ok(explanation);
    assert.ok(!/[\r\n]/.test(toLine(explanation, 'bilingual')), 'a lens is one line');
    for (const { range, code, meaning } of explanation.parts) {
      assert.equal(text.slice(range.start, range.end), code);
      assert.ok(range.start >= item.start && range.end <= item.end, `${code} lies outside of its item`);
      assert.ok(meaning.en !== '' && meaning['zh-cn'] !== '');
    }
    toMarkdown(explanation, 'bilingual', item.start + pick.below(item.end - item.start));
    for (const advice of explanation.advice) checkAdvice(text, advice);
  }
  explainAt(document, pick.below(text.length + 1));
}

function checkAdvice(text: string, { range, reason, fix, rule }: Advice): void {
  assert.ok(range.start < range.end && range.end <= text.length, `${rule} has a range`);
  assert.ok(reason.en !== '' && reason['zh-cn'] !== '' && !/[{}]\w+[{}]/.test(reason.en.replace(/`[^`]*`/g, '')));
  const edits = [...(fix?.edits ?? [])].sort((a, b) => a.range.start - b.range.start);
  edits.forEach((edit, index) => {
    assert.ok(edit.range.start <= edit.range.end && edit.range.end <= text.length);
    assert.ok(edit.range.start >= (edits[index - 1]?.range.end ?? 0), `the edits of ${rule} overlap`);
  });
}

/** Edits that turn one mutant into the next must lead to what a fresh document holds. */
function checkEdit(text: string, other: string, pick: Random): void {
  const document = new DockerfileDocument(text);
  const start = pick.below(text.length + 1);
  const end = Math.min(text.length, start + pick.below(200));
  const from = pick.below(other.length + 1);
  const inserted = other.slice(from, from + pick.below(100));
  const range = { start: document.positionAt(start), end: document.positionAt(end) };
  // A position cannot stand between CR and LF.
  const at = document.offsetAt(range.start);
  const to = document.offsetAt(range.end);
  document.update([{ range, text: inserted }]);
  const fresh = new DockerfileDocument(text.slice(0, at) + inserted + text.slice(to));
  assert.equal(document.text, fresh.text);
  assert.deepEqual(document.items, fresh.items);
}

function sources(): Sources {
  const own = [article, '', '\ufeffFROM a\r\nRUN b \\\r\n  # c\r\n  d\r\n', 'RUN <<A <<-"B C"\n$x\nA\n\tb\n\tB C\n', '# escape=`\nFROM a\nRUN dir `\n c:\\\n'];
  if (!corpusIsThere) return { texts: own };
  return { texts: [...own, ...edges().map(({ text }) => text ?? ''), ...buildKitFiles().filter((_, index) => index % 2 === 0).map(({ file }) => corpusText(file ?? '').slice(0, 4_000))] };
}

describe(`${count} mutants of ${corpusIsThere ? 'real Dockerfiles' : 'a few Dockerfiles (the corpus is not there)'}`, function () {
  this.timeout(0);

  it('are explained and advised without an exception, with ranges that hold, and without growing', () => {
    const all = sources();
    let before = '';
    let heap = 0;
    let slowest = { time: 0, number: 0 };
    for (let number = first; number < first + count; number++) {
      const pick = random(number);
      const large = number % 200 === 199;
      const text = large ? enlarge(pick, all) : mutate(pick, all);
      const start = performance.now();
      try {
        check(text, pick);
        if (!large) checkEdit(text, before, pick);
      } catch (error) {
        const at = error instanceof Error ? error : new Error(String(error));
        at.message = `mutant ${number}: ${at.message}\n${JSON.stringify(text.slice(0, 2_000))}`;
        throw at;
      }
      const time = performance.now() - start;
      if (time > slowest.time) slowest = { time, number };
      if (!large) before = text;
      // The first part warms caches and compiled code up.
      if (number - first === Math.floor(count / 3)) heap = collected();
    }
    const grown = collected() - heap;
    if (process.env.FUZZ_COUNT) console.log(`      slowest: mutant ${slowest.number}, all of it ${slowest.time.toFixed(0)} ms; heap ${(grown / 2 ** 20).toFixed(1)} MiB more after the last two thirds`);
    assert.ok(grown < 20 * 2 ** 20, `${(grown / 2 ** 20).toFixed(1)} MiB more than after the first third`);
  });
});

/** The heap in bytes after a collection; without one it is mostly garbage. */
function collected(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed;
}

describe('a file twice as large', function () {
  this.timeout(120_000);

  const kinds: Readonly<Record<string, (index: number) => string>> = {
    'the same RUN': () => 'RUN apt-get update && apt-get install -y curl',
    'variables of variables': (index) => (index % 2 ? `ENV A${index}=$A${index - 2}` : `RUN echo $A${index - 1} $B`),
    'names of ARG': (index) => `ARG A${index}`,
    'stages from stages': (index) => `FROM ${index ? `s${index - 1}` : 'a'} AS s${index}\nRUN $X`,
    'stages of one name': () => 'FROM a AS s\nCOPY --from=s b c',
    'SHELL again and again': () => 'SHELL ["/bin/sh"]\nRUN a',
    'USER and sudo': () => 'USER a\nRUN sudo b',
    'COPY before an install': () => 'COPY . .\nRUN npm ci',
    heredocs: () => 'RUN <<E\na\nE',
    'heredocs without an end': (index) => `RUN <<E${index}\na`,
    'words that are no instructions': () => 'FOO bar',
    comments: () => '# hadolint ignore=DL3008',
    'CMD after CMD': () => 'CMD a b',
  };

  for (const [kind, line] of Object.entries(kinds)) {
    it(`of ${kind} takes no more than a few times as long`, () => {
      const text = (lines: number): string => `FROM a\n${Array.from({ length: lines }, (_, index) => line(index)).join('\n')}\n`;
      assertLinear((size) => {
        const document = new DockerfileDocument(text(size));
        document.items.forEach((_, index) => {
          explainItem(document, index);
          adviseItem(document, index, day);
        });
      }, 150);
    });
  }

  for (const opener of openers) {
    it(`of ${JSON.stringify(opener)} in one instruction takes no more than a few times as long`, () => {
      assertLinear((size) => {
        const document = new DockerfileDocument(`FROM a\nRUN ${opener.repeat(size)}`);
        explainItem(document, document.items.length - 1, day);
      }, 1_000);
    });
  }
});

/**
 * Quadratic work takes 256 times as long at sixteen times the size; a busy machine takes a few times as
 * long at any size. The best of some tries is compared, and what is over at once is not.
 */
function assertLinear(work: (size: number) => void, size: number): void {
  const best = (at: number): number => {
    let time = Infinity;
    for (let attempt = 0; attempt < 3; attempt++) {
      const start = performance.now();
      work(at);
      time = Math.min(time, performance.now() - start);
    }
    return time;
  };
  best(size);
  const small = best(size);
  const large = best(size * 16);
  assert.ok(large < 30 || large < small * 100, `${small.toFixed(1)} ms at ${size}, ${large.toFixed(1)} ms at ${size * 16}`);
}
