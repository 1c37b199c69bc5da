import assert from 'node:assert/strict';
import { compile } from '../../../server/explain/commands/compile.ts';
import { allFamilies, findCommand } from '../../../server/explain/commands/index.ts';
import type { CommandTable, Meaning } from '../../../server/explain/commands/table.ts';
import { explain, meanings, part } from './explain.ts';

const parts = (command: string): Record<string, string> => Object.fromEntries(meanings(`RUN ${command}`).map(([code, en]) => [code, en]));

describe('command tables', () => {
  it('follow their own format, each text with the same places in both languages', () => {
    const texts: (readonly string[])[] = [];
    const take = (meaning: Meaning | undefined): void => {
      if (meaning) texts.push(typeof meaning === 'function' ? meaning('x') : meaning);
    };
    const visit = (table: CommandTable): void => {
      compile(table);
      take(table.is);
      if (typeof table.does === 'object') take(table.does);
      take(table.assignments);
      for (const group of [table.flags, table.operands, table.words]) for (const meaning of Object.values<Meaning>(group ?? {})) take(meaning);
      for (const sub of Object.values(table.subcommands ?? {})) visit(sub);
    };
    for (const family of allFamilies()) for (const table of Object.values(family)) visit(table);
    assert.ok(texts.length > 2000, `${texts.length} texts`);
    const places = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();
    for (const [en = '', zh = ''] of texts) {
      assert.deepEqual(places(en), places(zh), en);
      assert.ok(places(en).every((place) => ['{value}', '{operands}', '{first}', '{last}', '{rest}'].includes(place)), en);
      assert.match(zh, /[\u4e00-\u9fff]|\{/, `no Chinese: ${zh}`);
      const bare = zh.replace(/`[^`]*`|\{\w+\}/g, 'X');
      assert.doesNotMatch(bare, /[\u4e00-\u9fff][,;:!?] ?|[\u4e00-\u9fff]\(/, `half-width punctuation: ${zh}`);
      assert.doesNotMatch(bare, /[\u4e00-\u9fff][A-Za-z0-9]|[A-Za-z0-9][\u4e00-\u9fff]/, `no space between Chinese and Latin: ${zh}`);
    }
  });

  it('name each command once', () => {
    const names = allFamilies().flatMap((family) => Object.keys(family).flatMap((key) => key.split(' ')));
    assert.deepEqual(names.filter((name, index) => names.indexOf(name) !== index), []);
  });

  it('are found by name, by version and by the path of a system folder', () => {
    assert.equal(findCommand('pip3.11'), findCommand('pip'));
    assert.equal(findCommand('/usr/bin/curl'), findCommand('curl'));
    assert.equal(findCommand('/opt/curl'), undefined);
    assert.equal(findCommand('constructor'), undefined);
  });
});

describe('a command’s words', () => {
  it('are read as clusters, with attached, separate and optional values', () => {
    assert.deepEqual(parts('rm -rf a'), {
      RUN: 'runs a command while the image is built',
      rm: 'deletes files',
      '-rf': '`-r` folders with all that is in them; `-f` without asking, and without an error when it is not there',
      a: 'what is deleted: `a`',
    });
    assert.match(parts('pip install -rlist.txt')['-rlist.txt']!, /listed in `list\.txt`/);
    assert.match(parts('pip install --requirement=list.txt')['--requirement=list.txt']!, /listed in `list\.txt`/);
    assert.match(parts('make -j4')['-j4']!, /with `4` jobs/);
    assert.match(parts('make -j 4 all')['-j 4']!, /with `4` jobs/);
    assert.match(parts('make -j all')['all']!, /the target `all`/);
    assert.equal(parts('curl -fsSLo f u')['u'], 'the address `u`');
    assert.match(parts('curl -fsSLo f u')['-fsSLo f']!, /`-o` saves to `f`/);
  });

  it('have a meaning by their place', () => {
    assert.equal(parts('cp a b c')['c'], 'where to: `c`');
    assert.equal(parts('cp a b c')['b'], 'what is copied: `b`');
    assert.equal(parts('cp -t d a b')['b'], 'what is copied: `b`');
    assert.match(parts('chmod u+x,go-w f')['u+x,go-w']!, /lets the owner execute; no longer lets the group, others write/);
    assert.match(parts('chmod 0755 f')['0755']!, /owner `rwx`, group `r-x`, others `r-x`/);
    assert.match(parts('sed -e s/a/b/ f')['f']!, /the file `f`/);
    assert.match(parts('sed s/a/b/ f')['s/a/b/']!, /replaces the first pattern by the second/);
  });

  it('follow older styles: tar without a dash, find’s words, set with a plus', () => {
    assert.match(parts('tar xzf a.tgz -C /b')['xzf a.tgz']!, /`-x` unpacks; `-z` packed with gzip; `-f` the archive is `a\.tgz`/);
    const find = parts("find / -name '*.pyc' -exec rm -f '{}' + -o -type d");
    assert.equal(find["-name '*.pyc'"], 'whose name matches `*.pyc`');
    assert.equal(find['rm'], 'deletes files');
    assert.equal(find['-type d'], 'folders only');
    assert.match(parts('set +x')['+x']!, /no longer prints/);
    assert.match(parts('set -eo pipefail')['-eo pipefail']!, /a pipe fails when any command in it fails/);
  });

  it('may be a command of their own, or a script', () => {
    assert.equal(parts('sudo -u app pip install x')['pip'], 'pip, the package installer for Python');
    assert.equal(parts('env A=1 python -m pip install --user x')['--user'], 'installs for the current user only');
    assert.equal(parts("sh -c 'rm -f x'")['rm'], 'deletes files');
    assert.equal(parts('xargs -r rm')['rm'], 'deletes files');
    assert.match(parts('python app.py --port 80')['--port']!, /handed to the script/);
  });

  it('are summed up as a clause, also where the table names a thing', () => {
    assert.equal(explain('RUN python3 <<X\nX').summary.en, 'Runs `python3`');
    assert.equal(explain('RUN wget -qO- u | tar xz').summary.en, 'Fetches `u` and prints it, then unpacks the archive');
  });

  it('end their flags at --', () => {
    assert.equal(parts('rm -- -f')['-f'], 'what is deleted: `-f`');
  });
});

describe('shell signs', () => {
  it('are explained once', () => {
    const signs = meanings('RUN a && b && c || d | e > f 2>&1; if [ -z "$X" ]; then g "$(h)"; fi').map(([code]) => code);
    assert.equal(signs.filter((code) => code === '&&').length, 1);
    for (const sign of ['||', '|', '> f', '2>&1', 'if', '$(']) assert.ok(signs.includes(sign), sign);
  });

  it('tell where output goes', () => {
    assert.equal(part('RUN a > /dev/null', '> /dev/null').meaning.en, 'throws the output away');
    assert.equal(part('RUN a 2> e', '2> e').meaning.en, 'writes error messages to `e`, replacing what was there');
    assert.equal(part('RUN a 2>&1', '2>&1').meaning.en, 'sends error messages where the output goes');
    assert.equal(part('RUN a >> f', '>> f').meaning['zh-cn'], '把输出追加到 `f` 末尾');
  });

  it('keep a comment in the shell from being explained as commands', () => {
    assert.deepEqual(meanings('RUN true # rm -rf /').map(([code]) => code), ['RUN', 'true']);
  });
});
