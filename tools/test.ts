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
}

const mocha = (name: string, ...globs: string[]): Suite => ({
  name,
  command: ['node_modules/mocha/bin/mocha.js', '--import=tsx', '--exit', '--reporter', 'test/reporter.cjs', '--timeout', '120000', ...globs],
});
const script = (name: string, ...command: string[]): Suite => ({ name, command });

const suites: readonly Suite[] = [
  script('build', '--import', 'tsx', 'tools/build.ts'),
  script('typecheck', 'node_modules/typescript/bin/tsc', '--noEmit'),
  script('lint', 'node_modules/eslint/bin/eslint.js', '.'),
  mocha('unit', 'test/unit/**/*.test.ts'),
  mocha('corpus', 'test/corpus/**/*.test.ts'),
  mocha('protocol', 'test/protocol/**/*.test.ts'),
  mocha('testbed', 'test/testbed/**/*.test.ts'),
  mocha('engine', 'test/engine/**/*.test.ts'),
  script('extension', '--import', 'tsx', 'test/extension/launch.ts'),
  mocha('journey', 'test/journey/**/*.test.ts'),
];

const wanted = process.argv.slice(2);
if (wanted.includes('--list')) {
  console.log(suites.map(({ name }) => name).join('\n'));
  process.exit(0);
}
const unknown = wanted.filter((name) => !suites.some((suite) => suite.name === name));
if (unknown.length > 0) {
  console.error(`No suite is named ${unknown.join(', ')}. There are: ${suites.map(({ name }) => name).join(', ')}`);
  process.exit(2);
}

const folder = await mkdtemp(join(tmpdir(), 'guided-containers-test-'));
const results: (Counts & { readonly name: string; readonly seconds: number })[] = [];
try {
  for (const suite of suites) {
    // Without a build there is nothing to test, so it is always made.
    if (wanted.length > 0 && suite.name !== 'build' && !wanted.includes(suite.name)) continue;
    console.log(`\n▶ ${suite.name}`);
    const start = Date.now();
    const counts = await run(suite);
    results.push({ name: suite.name, ...counts, seconds: (Date.now() - start) / 1000 });
    if (suite.name === 'build' && counts.failed > 0) break;
  }
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

async function run(suite: Suite): Promise<Counts> {
  const file = join(folder, `${suite.name}.json`);
  const child = spawn(process.execPath, suite.command, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, GUIDED_CONTAINERS_COUNTS: file },
  });
  const code = await new Promise<number>((resolve) => child.on('close', (status) => resolve(status ?? 1)));
  const written = await readFile(file, 'utf8').catch(() => undefined);
  if (written === undefined) return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
  const counts = JSON.parse(written) as Counts;
  // A suite that counted no failure and yet ended badly has failed: in a hook, or after the last test.
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}
