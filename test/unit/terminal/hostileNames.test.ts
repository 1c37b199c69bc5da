/**
 * Names that a person or an engine could give, most of them ill-meant: each is refused, or reaches docker
 * as the one word that it is. Proved in real shells, whose only programs are ours and write down each call.
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Check } from '../../../client/terminal/checked.ts';
import * as lines from '../../../client/terminal/commandLine.ts';
import * as grammar from '../../../client/terminal/grammar.ts';
import { ensurePackages } from '../../testbed/machine/debian.ts';
import { random } from '../explain/random.ts';
import { hostile } from './hostile.ts';

const count = 200;
const good = ['friendlyhello', 'john', 'get-started', 'part2', 'a', '0', 'web_1', 'localhost:5050', 'registry.example.com', 'app.v2', 'HOME', 'end', 'in', 'if', 'true', 'Part2', '_x', '1fa4ab2cf395'];
const between = ['', '/', ':', '-', '.', '_', '__', '@'];
const bad = hostile();

/** 200 names, always the same: words that a grammar may take, joined, half of them with something hostile in, before or after. */
function names(seed: number): string[] {
  const { below, from } = random(seed);
  return Array.from({ length: count }, () => {
    const name = Array.from({ length: 1 + below(3) }, () => from(good)).reduce((all, each) => all + from(between) + each);
    if (below(2) === 0) return name;
    const at = below(name.length + 1);
    return name.slice(0, at) + from(bad) + name.slice(at);
  });
}

function checked<T>(check: Check<T>): T {
  assert.ok(check.ok);
  return check.value;
}

const image = checked(grammar.checkImageName('friendlyhello'));
const registry = checked(grammar.checkRegistryHost('localhost:5050'));
const ports = { host: checked(grammar.checkPort(4000)), container: checked(grammar.checkPort(80)) };

interface Sent {
  readonly line: lines.CommandLine;
  /** Program and arguments, as they must arrive. */
  readonly words: readonly string[];
}

/** Each kind of name, and every line that it may stand in. */
const kinds: Readonly<Record<string, (name: string) => readonly Sent[] | undefined>> = {
  image(name) {
    const check = grammar.checkImageName(name);
    const reference = check.ok ? check.value : undefined;
    return reference && [
      { line: lines.build(reference), words: ['docker', 'build', '-t', name, '.'] },
      { line: lines.run(ports, reference), words: ['docker', 'run', '-p', '4000:80', name] },
      { line: lines.runDetached(ports, reference), words: ['docker', 'run', '-d', '-p', '4000:80', name] },
      { line: lines.runRemote(ports, reference), words: ['docker', 'run', '-p', '4000:80', name] },
      { line: lines.tag(image, reference), words: ['docker', 'tag', 'friendlyhello', name] },
      { line: lines.push(reference), words: ['docker', 'push', name] },
      { line: lines.removeLocalTag(reference), words: ['docker', 'image', 'rm', name] },
      { line: lines.removeImages([reference, image]), words: ['docker', 'image', 'rm', name, 'friendlyhello'] },
    ];
  },
  tag(name) {
    const reference = `john/get-started:${name}`;
    return grammar.checkTag(name).ok ? [{ line: lines.push(checked(grammar.checkImageName(reference))), words: ['docker', 'push', reference] }] : undefined;
  },
  'user name'(name) {
    const check = grammar.checkHubUser(name);
    return check.ok ? [{ line: lines.loginAt(registry, check.value), words: ['docker', 'login', '-u', name, 'localhost:5050'] }] : undefined;
  },
  registry(name) {
    const check = grammar.checkRegistryHost(name);
    return check.ok ? [{ line: lines.loginAt(check.value), words: ['docker', 'login', name] }, { line: lines.logoutAt(check.value), words: ['docker', 'logout', name] }] : undefined;
  },
  // No line takes these; what passes must be a plain word all the same.
  container: (name) => (grammar.checkContainerName(name).ok ? [{ line: { text: `docker ${name}` } as lines.CommandLine, words: ['docker', name] }] : undefined),
  'container id'(name) {
    const check = grammar.checkContainerId(name);
    return check.ok ? [lines.stop(check.value), lines.kill([check.value])].map((line) => ({ line, words: ['docker', 'container', line.kind, name.slice(0, 12)] })) : undefined;
  },
};

describe('Hostile names', () => {
  const sent: Sent[] = [];
  for (const [index, [kind, linesWith]] of Object.entries(kinds).entries()) {
    const taken = names(index + 1).map((name) => [name, linesWith(name)] as const);
    sent.push(...taken.flatMap(([, made]) => made ?? []));
    it(`as a ${kind}: ${count} are refused, or are plain words`, () => {
      assert.equal(taken.length, count);
      for (const [name, made] of taken) if (made) assert.match(name, /^[A-Za-z0-9_][A-Za-z0-9._:/@-]*$/, name);
      const refused = taken.filter(([, made]) => !made).length;
      assert.ok(refused >= count / 3, `${refused} refused`);
    });
  }

  for (const shell of ['bash', 'zsh', 'fish', 'dash']) {
    describe(`in ${shell}`, () => {
      let program = '';
      before(async function () {
        this.timeout(300_000);
        const find = () => [`/bin/${shell}`, `/usr/bin/${shell}`].find(existsSync);
        if (!find()) await ensurePackages(shell).catch((error: unknown) => console.log(`      skipped: ${error instanceof Error ? error.message : String(error)}`));
        program = find() ?? '';
        if (program === '') this.skip();
      });

      it('what passed reaches docker as it is, and no command but ours runs', function () {
        this.timeout(60_000);
        assert.ok(sent.length > 200, `${sent.length} lines`);
        const { calls, files } = run(program, sent.map(({ line }) => line.text));
        assert.deepEqual(calls, sent.map(({ words }) => words));
        assert.deepEqual(files, []);
      });

      it('what was refused would have done harm: the proof can fail', () => {
        const harmful = ['docker run $(touch pwned)', 'docker run a; touch pwned', 'docker run a > pwned', 'docker run a b', 'docker run $HOME'];
        for (const line of harmful) {
          const { calls, files } = run(program, [line]);
          const asOneWord = calls.length === 1 && calls[0]!.length === 3 && calls[0]![2] === line.slice('docker run '.length);
          assert.ok(!asOneWord || files.length > 0, `${line}: ${JSON.stringify(calls)}`);
        }
      });
    });
  }
});

/** Runs the lines in a shell that has no other programs than those which write down how they were called. */
function run(shell: string, texts: readonly string[]): { readonly calls: string[][]; readonly files: string[] } {
  const root = mkdtempSync(join(tmpdir(), 'gc-hostile-'));
  try {
    const [bin, folder, home, log, script] = ['bin', 'folder', 'home', 'log', 'script'].map((name) => join(root, name)) as [string, string, string, string, string];
    for (const made of [bin, folder, home]) mkdirSync(made);
    for (const name of ['docker', 'touch', 'sh', 'rm', 'id', 'curl', 'cat', 'ls']) {
      const path = join(bin, name);
      writeFileSync(path, `#!/bin/dash\n{ printf '%s\\n' ${name} "$@"; echo; } >> '${log}'\n`);
      chmodSync(path, 0o755);
    }
    writeFileSync(log, '');
    writeFileSync(script, texts.map((text) => `${text}\n`).join(''));
    execFileSync(shell, [script], { cwd: folder, env: { PATH: bin, HOME: home }, stdio: ['ignore', 'ignore', 'ignore'] });
    const calls = readFileSync(log, 'utf8').split('\n\n').filter(Boolean).map((call) => call.split('\n'));
    return { calls, files: readdirSync(folder) };
  } catch (error) {
    // A hostile line may also make the shell itself fail.
    if (texts.length > 1) throw error;
    return { calls: [], files: [] };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
