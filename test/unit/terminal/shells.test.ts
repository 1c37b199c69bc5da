import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkContainerName, checkHubUser, checkImageReference, checkTag } from '../../../client/terminal/grammar.ts';

/** Words that pass a check, built from what the grammars allow. */
function accepted(): string[] {
  const parts = ['a', 'x1', 'a.b', 'a__b', 'a-b', 'localhost:5000', 'HOME', '0', 'true', 'end', 'in', '127.0.0.1'];
  const joins = ['', '/', ':', '-', '.', '_', '__'];
  const words = parts.flatMap((one) => joins.flatMap((join) => parts.map((two) => one + join + two)));
  words.push(`app@sha256:${'0'.repeat(64)}`, `app:v1@sha256:${'f'.repeat(64)}`);
  const checks = [checkImageReference, checkTag, checkContainerName, checkHubUser];
  return words.filter((word) => checks.some((check) => check(word).ok));
}

describe('Values that passed a check', () => {
  let folder = '';
  let home = '';
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'gc-shells-'));
    home = mkdtempSync(join(tmpdir(), 'gc-home-'));
    // What a pattern or a completion could turn a word into.
    for (const name of ['a', 'ab', 'x1', 'HOME']) writeFileSync(join(folder, name), '');
  });
  after(() => [folder, home].forEach((each) => rmSync(each, { recursive: true })));

  for (const shell of ['bash', 'zsh', 'fish', 'dash']) {
    it(`are plain words to ${shell}`, function () {
      this.timeout(20_000);
      const path = [`/bin/${shell}`, `/usr/bin/${shell}`].find(existsSync);
      if (path === undefined) {
        console.log(`      skipped: no ${shell} here`);
        return this.skip();
      }
      const words = accepted();
      assert.ok(words.length > 300, `${words.length} words`);
      const before = readdirSync(folder);
      const script = join(home, 'script');
      writeFileSync(script, words.map((word) => `printf '%s\\n' ${word}\n`).join(''));
      const printed = execFileSync(path, [script], { cwd: folder, encoding: 'utf8', env: { PATH: process.env['PATH'] ?? '', HOME: home } });
      assert.deepEqual(printed.trimEnd().split('\n'), words);
      assert.deepEqual(readdirSync(folder), before);
    });
  }
});
