import assert from 'node:assert/strict';
import { clean } from '../../../client/terminal/clean.ts';
import { lastMessage } from '../../../client/terminal/lastMessage.ts';
import { Screen } from '../../../client/terminal/screen.ts';
import { hasTranscript, needTranscripts, pieces, transcript, transcripts } from './transcripts.ts';

const esc = '\u001b';

describe('Cleaning terminal output', () => {
  const cases: Readonly<Record<string, readonly [raw: string, seen: string]>> = {
    'plain text': ['one\r\ntwo\r\n', 'one\ntwo'],
    'a pipe’s line ends': ['one\ntwo\n', 'one\ntwo'],
    'empty lines inside, not at the ends': ['\r\n\r\none\r\n\r\ntwo  \r\n\r\n', 'one\n\ntwo'],
    nothing: ['', ''],
    colours: [`${esc}[31mred${esc}[0m ${esc}[38;2;1;2;3mrgb${esc}[m`, 'red rgb'],
    'a title, ended by BEL or by ST': [`${esc}]0;title\u0007one${esc}]633;C${esc}\\two`, 'onetwo'],
    'a device control string': [`${esc}P1$r0m${esc}\\text`, 'text'],
    'an unknown escape': [`${esc}(B${esc}=${esc}>text`, 'text'],
    'a progress counter': ['10%\r20%\r100%', '100%'],
    'a shorter text over a longer one': ['Downloading\rDone', 'Doneloading'],
    'erasing to the end of the line': [`Downloading\rDone${esc}[K`, 'Done'],
    'erasing up to the cursor': [`abcdef${esc}[3D${esc}[1K`, '    ef'],
    'erasing the whole line': [`abc${esc}[2K`, ''],
    'two rows redrawn': [`a 1\r\nb 1\r\n${esc}[2Aa 2\r\nb 2\r\n`, 'a 2\nb 2'],
    'one of three rows redrawn': [`a\r\nb\r\nc\r\n${esc}[2A\rB${esc}[2B\r`, 'a\nB\nc'],
    'erasing what is below': [`a\r\nb\r\nc\r\n${esc}[2A${esc}[J`, 'a'],
    'clearing the screen': [`a\r\nb\r\n${esc}[2J${esc}[Hc`, 'c'],
    'BuildKit’s first move, up and down': [`${esc}[1A${esc}[1B${esc}[0G${esc}[?25l[+] Building\r\n`, '[+] Building'],
    'a column': [`${esc}[5Gx${esc}[1Gy`, 'y   x'],
    'a backspace': ['abc\b\bX', 'aXc'],
    'a tab': ['a\tb', 'a       b'],
    'inserted and deleted characters': [`abc\r${esc}[2@xy${esc}[P`, 'xybc'],
    'inserted and deleted rows': [`a\r\nb\r\n${esc}[2A${esc}[Lnew${esc}[B${esc}[M`, 'new\nb'],
    'saved and restored cursor': [`a${esc}7bcd${esc}8X`, 'aXcd'],
    'a full-screen program': [`before\r\n${esc}[?1049h${esc}[2J${esc}[Hmenu${esc}[?1049lafter`, 'before\nafter'],
    'a full-screen program that is still there': [`before\r\n${esc}[?1049hmenu`, 'before'],
    'zsh’s mark and its row of spaces': [`text${esc}[7m%${esc}[27m${' '.repeat(75)}\r \r${esc}[K`, ''],
    'Chinese, overwritten cell by cell': ['未找到\rab', 'ab找到'],
    'half of a wide character overwritten': ['未找到\ra', 'a 找到'],
    'combining marks': ['e\u0301\r\n未\u0301', 'e\u0301\n未\u0301'],
    'a character of two code units': ['🐳 ok\rx', 'x  ok'],
    'a sequence that never ends': [`text${esc}[12`, 'text'],
    'a string that never ends': [`text${esc}]0;${'x'.repeat(10_000)}`, 'text'],
    'a sequence cut off by another': [`a${esc}[3${esc}[0mb`, 'ab'],
    'a control character inside a sequence': [`ab${esc}[\r1Cx`, 'ax'],
    'control characters nobody sees': ['a\0\u0007\u007f\u0090b', 'ab'],
  };
  for (const [name, [raw, seen]] of Object.entries(cases)) {
    it(`replays ${name}`, () => assert.equal(clean(raw), seen));
  }

  it('gives the same, wherever the chunks are cut', () => {
    for (const [name, [raw, seen]] of Object.entries(cases)) {
      const screen = new Screen();
      for (const unit of raw.split('')) screen.write(unit);
      assert.equal(screen.text(), seen, name);
    }
  });

  it('joins a line that is wider than its screen', () => {
    const line = 'x'.repeat(5000);
    assert.equal(clean(`a\r\n${line}\r\nb`), `a\n${line}\nb`);
  });

  it('keeps lines that scrolled off', () => {
    const lines = Array.from({ length: 2000 }, (_, number) => `line ${number}`);
    assert.equal(clean(lines.join('\r\n')), lines.join('\n'));
  });

  it('does not let the cursor reach what scrolled off', () => {
    const lines = Array.from({ length: 1000 }, (_, number) => `line ${number}`);
    const text = clean(`${lines.join('\r\n')}${esc}[999A\rX`);
    assert.ok(text.startsWith('line 0\n'));
    assert.ok(text.endsWith('line 999'));
    assert.ok(text.includes('\nXine '));
  });

  it('leaves out the middle of endless output, and says so', () => {
    const screen = new Screen();
    for (let number = 0; number < 200_000; number += 1) screen.write(`line ${number}\r\n`);
    const text = screen.text();
    assert.ok(text.length < 600_000, `${text.length}`);
    assert.ok(text.startsWith('line 0\nline 1\n'));
    assert.match(text, /\n\[… \d+ lines …\]\n/);
    assert.ok(text.endsWith('line 199998\nline 199999'));
  });

  it('keeps its memory bounded whatever comes', () => {
    const floods = ['x', '\u0301', `${esc}]0;x`, `${esc}[1;`, `${esc}[999C.\r\n`, `${esc}[999L`, `${esc}[999@x`, '\r\n', '未'];
    for (const flood of floods) {
      const screen = new Screen();
      for (let count = 0; count < 20; count += 1) screen.write(flood.repeat(1000));
      assert.ok(screen.text().length < 1_200_000, JSON.stringify(flood));
    }
  });

  describe('of real terminals', () => {
    before(function () {
      needTranscripts(this);
    });

    it('leaves no escape code and no control character', () => {
      for (const { file, text } of transcripts(/\.pty\.txt$/)) {
        assert.doesNotMatch(clean(text), /[^\P{Cc}\n]/u, file);
      }
    });

    it('gives the same in pieces', () => {
      for (const { file, text } of transcripts(/\.pty\.txt$/)) {
        const screen = new Screen();
        for (const piece of pieces(text, 40)) screen.write(piece);
        assert.equal(screen.text(), clean(text), file);
      }
    });

    it('shows BuildKit’s table once', () => {
      for (const { file, text } of transcripts(/\.pty\.txt$/)) {
        const tables = clean(text).split('\n').filter((line) => line.startsWith('[+] Building'));
        assert.ok(tables.length <= 1, `${file}: ${tables.length}`);
      }
    });

    it('ends with the message that a pipe gets', () => {
      let compared = 0;
      const others: string[] = [];
      // Here the commands themselves said something else through a pipe.
      const different = /^(docker-host-ssh.s20bk|engine-killed|exec-it-stopped.s20|hub-timeout-pull.s20|run-placeholder)/;
      // Ids, ports and the names that the engine makes up differ from run to run.
      const common = (text: string): string | undefined =>
        lastMessage(clean(text))?.replace(/\b[0-9a-z]{12,}\b|\b[a-z]+_[a-z]+\b|\d+(\.\d+)?|0\.0\.0\.0|:::/g, '#').slice(0, 70);
      for (const { file, text, exitCode } of transcripts(/\.pty\.txt$/)) {
        const twin = file.replace('.pty.txt', '.txt');
        if (exitCode === 0 || !hasTranscript(twin) || different.test(file)) continue;
        if (common(text) !== common(transcript(twin))) others.push(file);
        compared += 1;
      }
      assert.deepEqual(others, []);
      assert.ok(compared > 500, `${compared} compared`);
    });

    it('shows what a pull leaves of its layers', () => {
      const [pull] = transcripts(/^ok-pull.*\.pty\.txt$/);
      if (pull === undefined) return;
      const layers = clean(pull.text).split('\n').filter((line) => /^[0-9a-f]{12}: /.test(line));
      assert.ok(layers.every((line) => /: (Pull complete|Already exists)$/.test(line)), layers.join('\n'));
    });
  });
});
