import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Report } from '../../../server/explain/index.ts';
import { article } from '../../corpus/article.ts';

const root = join(import.meta.dirname, '../../..');

describe('explain on the command line', function () {
  this.timeout(60_000);
  let folder: string;
  let cli: string;

  before(async () => {
    // Inside the repository, where nothing has to be installed for it.
    folder = await mkdtemp(join(root, 'node_modules/.cli-test-'));
    cli = join(folder, 'explain.cjs');
    await build({ absWorkingDir: root, entryPoints: ['server/cli.ts'], bundle: true, platform: 'node', format: 'cjs', mainFields: ['module', 'main'], outfile: cli, logLevel: 'silent' });
    await writeFile(join(folder, 'Dockerfile'), 'FROM a:1\nEXPOSE 80\n');
    await writeFile(join(folder, 'article'), article);
    await writeFile(join(folder, 'windows'), '\ufeffFROM a:1\r\nRUN rm b \\\r\n  c\r\n');
    await writeFile(join(folder, 'bytes'), Buffer.from([0x46, 0x52, 0xff, 0xfe, 0x00, 0x0a, 0x1b, 0x5b, 0x32, 0x4a]));
    await mkdir(join(folder, 'folder'));
  });
  after(() => rm(folder, { recursive: true, force: true }));

  interface Options {
    readonly input?: string;
    readonly env?: Record<string, string>;
  }

  function explain(args: readonly string[], { input = '', env = {} }: Options = {}): { status: number | null; stdout: string; stderr: string } {
    return spawnSync(process.execPath, [cli, ...args], { cwd: folder, input, encoding: 'utf8', env: { PATH: process.env.PATH ?? '', ...env } });
  }
  const english = ['--language', 'en'];
  const jsonOf = (...args: string[]): Report => JSON.parse(explain([...args, '--format', 'json']).stdout) as Report;

  it('puts explanations between the lines of a file', () => {
    const { status, stdout, stderr } = explain(['Dockerfile', ...english]);
    assert.deepEqual([status, stderr], [0, '']);
    assert.match(stdout, /^ {3}1 │ FROM a:1\n {7}Starts from the base image a:1\n[^]* 2 │ EXPOSE 80\n {7}Documents port 80; publishes nothing\n/);
  });

  it('reads standard input for -, and without a file', () => {
    const input = 'EXPOSE 80';
    const { stdout } = explain(['-', ...english], { input });
    assert.match(stdout, /Documents port 80/);
    assert.equal(explain(english, { input }).stdout, stdout);
    assert.deepEqual(explain(['-', '--format', 'json'], { input: '' }).status, 0);
  });

  it('takes the language from the option, or from the system', () => {
    const lines = (args: string[], env: Record<string, string> = {}): [boolean, boolean] => {
      const { stdout } = explain(['Dockerfile', ...args], { env });
      return [stdout.includes('Documents port'), stdout.includes('声明')];
    };
    assert.deepEqual(lines([]), [true, true]);
    assert.deepEqual(lines([], { LANG: 'en_GB.UTF-8' }), [true, true]);
    assert.deepEqual(lines([], { LANG: 'zh_CN.UTF-8' }), [false, true]);
    assert.deepEqual(lines([], { LANG: 'en_US.UTF-8', LC_ALL: 'zh_TW' }), [false, true]);
    assert.deepEqual(lines(['--language=en'], { LANG: 'zh_CN.UTF-8' }), [true, false]);
    assert.deepEqual(lines(['-l', 'zh-cn']), [false, true]);
  });

  it('has colour on terminals only', () => {
    // eslint-disable-next-line no-control-regex
    assert.doesNotMatch(explain(['Dockerfile']).stdout, /\u001b/);
  });

  it('lets nothing in a file steer the terminal', () => {
    const { status, stdout } = explain(['bytes', ...english]);
    assert.equal(status, 0);
    // eslint-disable-next-line no-control-regex
    assert.doesNotMatch(stdout, /[\u0000-\u0009\u000b-\u001f]/);
  });

  it('makes a handout in Markdown', () => {
    const { stdout } = explain(['article', '--format', 'markdown', '--language', 'bilingual']);
    assert.match(stdout, /^# `article`\n\n## FROM · line 2 · 第 2 行\n\n```dockerfile\n# Use an official Python runtime as a parent image\nFROM python:2\.7-slim\n```\n\n\*\*Starts from/);
    assert.match(stdout, /\n\| {3}\| English \| 中文 \|\n/);
    assert.match(stdout, /\n## CMD · line 20 · 第 20 行\n/);
    assert.match(stdout, /💡 Python 2\.7 reached its end of life on 2020-01-01/);
  });

  it('writes JSON as documented', () => {
    const { file, directives, instructions, totals } = jsonOf('article');
    assert.equal(file, 'article');
    assert.deepEqual(directives, []);
    assert.deepEqual(
      instructions.map(({ line, endLine, instruction }) => [line, endLine, instruction]),
      [[2, 2, 'FROM'], [5, 5, 'WORKDIR'], [8, 8, 'ADD'], [11, 11, 'RUN'], [14, 14, 'EXPOSE'], [17, 17, 'ENV'], [20, 20, 'CMD']],
    );
    const [from] = instructions;
    assert.equal(from!.summary.en, 'Starts from the base image `python:2.7-slim`');
    assert.match(from!.summary['zh-cn'], /基础镜像/);
    for (const { range, code, meaning, known } of instructions.flatMap(({ parts }) => parts)) {
      assert.equal(article.slice(range.start, range.end), code);
      assert.equal(known, true);
      assert.ok(meaning.en !== '' && meaning['zh-cn'] !== '');
    }
    assert.equal(from!.advice[0]!.rule, 'end-of-life-image');
    assert.ok(from!.advice[0]!.fix);
    assert.equal(totals.instructions, 7);
    assert.deepEqual([totals.commands, totals.flags, totals.unknown], [2, 2, 0]);
    assert.equal(totals.known, instructions.flatMap(({ parts }) => parts).length);
  });

  it('writes one object a line for several files, in their order', () => {
    const { stdout } = explain(['article', 'Dockerfile', 'article', '--format=json']);
    assert.deepEqual(stdout.trimEnd().split('\n').map((line) => (JSON.parse(line) as Report).file), ['article', 'Dockerfile', 'article']);
    assert.match(explain(['article', 'Dockerfile', ...english]).stdout, /^── article ──\n[^]*\n── Dockerfile ──\n/);
  });

  it('takes a byte order mark and CRLF, and counts as the file has it', () => {
    const { instructions } = jsonOf('windows');
    assert.deepEqual(instructions.map(({ line, endLine, parts }) => [line, endLine, parts[0]!.range.start]), [[1, 1, 1], [2, 3, 11]]);
    assert.match(explain(['windows', ...english]).stdout, /^ {3}1 │ FROM a:1\n[^]* 3 │ {3}c\n/);
  });

  it('gives no advice when asked for none', () => {
    assert.deepEqual(jsonOf('article', '--no-advice').instructions.flatMap(({ advice }) => advice), []);
  });

  it('names what it can not read, explains the rest, and ends with 1', () => {
    const { status, stdout, stderr } = explain(['missing', 'folder', 'Dockerfile', '--format', 'json', ...english]);
    assert.equal(status, 1);
    assert.equal(stderr, 'guided-containers-explain: missing: there is no such file\nguided-containers-explain: folder: this is a folder, not a file\n');
    assert.equal((JSON.parse(stdout) as Report).file, 'Dockerfile');
  });

  it('refuses a wrong command line with 2, and prints nothing', () => {
    for (const args of [['--nonsense'], ['--format', 'xml'], ['--format'], ['--language=fr'], ['-x'], ['--help=1']]) {
      const { status, stdout, stderr } = explain(['Dockerfile', ...args]);
      assert.deepEqual([status, stdout], [2, ''], args.join(' '));
      assert.match(stderr, /^guided-containers-explain: .*\n[^]*--help\n$/);
    }
    assert.equal(explain(['--', '--nonsense']).status, 1);
  });

  it('has help and a version', () => {
    assert.match(explain(['--help']).stdout, /^Usage: guided-containers-explain \[FILE…\|-\]/);
    assert.equal(explain(['-h']).status, 0);
    assert.match(explain(['--version']).stdout, /^\d+\.\d+\.\d+\n$/);
  });

  it('ends in peace when its reader leaves early', async () => {
    await writeFile(join(folder, 'long'), 'FROM a:1\n' + 'RUN apt-get update\n'.repeat(20_000));
    const child = spawn(process.execPath, [cli, 'long', 'long'], { cwd: folder });
    let errors = '';
    child.stderr.on('data', (chunk) => (errors += String(chunk)));
    child.stdout.once('data', () => child.stdout.destroy());
    assert.equal(await new Promise((resolve) => child.on('exit', resolve)), 0);
    assert.equal(errors, '');
  });

  it('runs from the sources by npm, with files as the person names them', () => {
    const { status, stdout } = spawnSync('npm', ['run', '--silent', '--prefix', root, 'explain', '--', 'Dockerfile', '--format=json'], { cwd: folder, encoding: 'utf8', shell: process.platform === 'win32' });
    assert.equal(status, 0);
    assert.equal((JSON.parse(stdout) as Report).instructions.length, 2);
  });
});
