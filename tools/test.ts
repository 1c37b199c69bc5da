/**
 * `npm test`: builds, checks and runs every suite, and ends with one line of counts.
 * `npm test -- unit protocol` runs only those suites; `npm test -- --list` names them.
 */
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './layout.ts';

interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

interface Suite {
  readonly name: string;
  /** Node's arguments. A suite that writes no counts is one test: its exit code. */
  readonly command: readonly string[];
  /** Prepares the others: it is always run, counts only when it fails, and then nothing else is run. */
  readonly step?: boolean;
  /** Mostly waits for an editor: runs beside the others, and what it prints is shown when it has ended. */
  readonly beside?: boolean;
}

const mocha = (name: string, ...globs: string[]): Suite => ({
  name,
  command: ['node_modules/mocha/bin/mocha.js', '--import=tsx', '--exit', '--reporter', 'test/reporter.cjs', '--timeout', '120000', ...globs],
});
const script = (name: string, ...command: string[]): Suite => ({ name, command });

const suites: readonly Suite[] = [
  { ...script('build', '--import', 'tsx', 'tools/build.ts'), step: true },
  // Fills the cache outside the repository, so that no test's time limit has to allow for downloads.
  { ...script('install', '--import', 'tsx', 'test/testbed/cli.ts', 'install'), step: true },
  { ...mocha('journey', 'test/journey/**/*.test.ts'), beside: true },
  script('typecheck', 'node_modules/typescript/bin/tsc', '--noEmit'),
  script('lint', 'node_modules/eslint/bin/eslint.js', '.'),
  mocha('unit', 'test/{unit,corpus}/**/*.test.ts'),
  mocha('protocol', 'test/protocol/**/*.test.ts'),
  mocha('testbed', 'test/testbed/**/*.test.ts'),
  mocha('engine', 'test/engine/**/*.test.ts'),
  script('extension', '--import', 'tsx', 'test/extension/launch.ts'),
];

const withTestBed = ['testbed', 'engine', 'extension', 'journey'];

const wanted = process.argv.slice(2);
if (wanted.includes('--list')) {
  console.log(suites.map(({ name }) => name).join('\n'));
  process.exit(0);
}
function isWanted({ name, step }: Suite): boolean {
  if (wanted.length === 0 || wanted.includes(name)) return true;
  return name === 'install' ? wanted.some((each) => withTestBed.includes(each)) : step === true;
}

const unknown = wanted.filter((name) => !suites.some((suite) => suite.name === name));
if (unknown.length > 0) {
  console.error(`No suite is named ${unknown.join(', ')}. There are: ${suites.map(({ name }) => name).join(', ')}`);
  process.exit(2);
}

const folder = await mkdtemp(join(tmpdir(), 'guided-containers-test-'));
const results: (Counts & { readonly name: string; readonly seconds: number })[] = [];
try {
  const beside: Promise<unknown>[] = [];
  for (const suite of suites.filter(isWanted)) {
    const running = runAndTell(suite);
    if (suite.beside) beside.push(running);
    else if ((await running).failed > 0 && suite.step) break;
  }
  await Promise.all(beside);
} finally {
  await rm(folder, { recursive: true, force: true });
}

console.log('');
for (const { name, passed, failed, skipped, seconds } of results) {
  console.log(`${failed > 0 ? '✗' : '✓'} ${name.padEnd(10)} ${passed} passed, ${failed} failed, ${skipped} skipped in ${seconds.toFixed(0)} s`);
}
const sum = (key: keyof Counts) => results.reduce((total, result) => total + result[key], 0);
const skipped = sum('skipped');
console.log(`${sum('passed')} passed, ${sum('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = sum('failed') > 0 ? 1 : 0;

async function runAndTell(suite: Suite): Promise<Counts> {
  console.log(`\n▶ ${suite.name}${suite.beside ? ', beside the others' : ''}`);
  const start = Date.now();
  const counts = await run(suite);
  results.push({ name: suite.name, ...counts, seconds: (Date.now() - start) / 1000 });
  return counts;
}

async function run(suite: Suite): Promise<Counts> {
  const file = join(folder, `${suite.name}.json`);
  const child = spawn(process.execPath, suite.command, {
    cwd: root,
    stdio: suite.beside ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    env: { ...process.env, GUIDED_CONTAINERS_COUNTS: file, ...(suite.beside && { FORCE_COLOR: process.stdout.isTTY ? '1' : '0' }) },
  });
  const printed: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => printed.push(chunk));
  const code = await new Promise<number>((resolve) => child.on('close', (status) => resolve(status ?? 1)));
  if (suite.beside) console.log(`\n▶ ${suite.name}, which ran beside the others\n${Buffer.concat(printed).toString()}`);
  const written = await readFile(file, 'utf8').catch(() => undefined);
  if (written === undefined) return { passed: code === 0 && !suite.step ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
  const counts = JSON.parse(written) as Counts;
  // A suite that counted no failure and yet ended badly has failed: in a hook, or after the last test.
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}
