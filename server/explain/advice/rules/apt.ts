/** apt-get: what it installs unasked, what it leaves behind, and the cache of layers. */
import type { Instruction } from '../../parse/instruction.ts';
import { code, say } from '../../text.ts';
import { hasFlag, type CommandWord, type SimpleCommand } from '../commands.ts';
import { lineBreakOf, mentions } from '../document.ts';
import { bestPractices, type AdviceSite, type Rule } from '../rule.ts';
import { isShipped } from '../stages.ts';

const names = new Set(['apt-get', 'apt', 'aptitude']);

/** The subcommand's word. */
function action(command: SimpleCommand): CommandWord | undefined {
  if (!names.has(command.name)) return undefined;
  let takesValue = false;
  for (const word of command.words) {
    if (takesValue) takesValue = false;
    else if (/^(-o|-c|-t|--option|--config-file|--target-release|--default-release)$/.test(word.value)) takesValue = true;
    else if (!word.value.startsWith('-')) return word;
  }
  return undefined;
}

const does = (commands: readonly SimpleCommand[], pattern: RegExp): boolean => commands.some((command) => pattern.test(action(command)?.value ?? ''));
const installs = /^(install|(dist|full|safe)?-?upgrade|build-dep|source|download|reinstall|satisfy)$/;

/** Recommended packages may be turned off for all: in a settings file of apt, or by `-o APT::Install-Recommends=0`. */
const turnedOff = /Install-Recommends/;

export const aptRecommends: Rule = {
  id: 'apt-recommends',
  on: ['RUN'],
  sameAs: ['DL3015'],
  page: bestPractices('apt-get'),
  find({ commands, scope }) {
    if (mentions(scope.document, turnedOff)) return [];
    return commands.flatMap((command) => {
      const word = action(command);
      if (word?.value !== 'install' || command.name === 'aptitude' || hasFlag(command, '--no-install-recommends', '--install-recommends', '--install-suggests')) return [];
      // A variable may hold the flag; and there must be a package.
      if (command.words.some((other) => other.dynamic && other.range.start < word.range.start)) return [];
      const packages = command.words.filter((other) => other.range.start > word.range.start && !other.value.startsWith('-'));
      if (packages.length === 0 || packages.every((other) => other.dynamic && /opt|flag|arg/i.test(other.value))) return [];
      const { end } = word.range;
      return [
        {
          range: word.range,
          reason: say(
            'It also installs packages that are only recommended: the image grows by what nobody asked for. Add {flag}, and name what you need.',
            '默认还会安装“推荐”的软件包，镜像会因此变大。加上 {flag}，只写真正需要的包。',
            { flag: code('--no-install-recommends') },
          ),
          fix: { title: say('Add {flag}', '加上 {flag}', { flag: code('--no-install-recommends') }), edits: [{ range: { start: end, end }, text: ' --no-install-recommends' }] },
        },
      ];
    });
  },
};

/** The whole script, its quotes too: whatever removes the lists somewhere in it. */
const cleansLists = /var\/lib\/(apt|\{|\*|\?)|apt\/lists|\/var\/lib\s/;

function cacheMounted({ flags }: Instruction): boolean {
  return flags.some((flag) => flag.name === '--mount' && /\/var\/(lib|cache)\/apt/.test(flag.setting ?? ''));
}

/** Where `&& …` can be added to the end of a RUN; `undefined` where that is no plain place. */
function placeBehind({ instruction, commands }: AdviceSite): number | undefined {
  const last = commands.at(-1);
  const { text } = instruction.command;
  const end = instruction.args.range.end;
  if (!last?.top || last.range.end !== end || instruction.heredocs.length > 0 || /[;&|\\]\s*$/.test(text) || commands.length === 0) return undefined;
  return end;
}

/** As the lines of this RUN are indented. */
function indentOf(instruction: Instruction): string {
  const source = instruction.line.source.slice(instruction.range.start, instruction.range.end);
  return /\n([ \t]+)(?=&&|\S)/.exec(source)?.[1] ?? '    ';
}

export const aptLists: Rule = {
  id: 'apt-lists',
  on: ['RUN'],
  sameAs: ['DL3009'],
  page: bestPractices('apt-get'),
  find(site) {
    const { instruction, commands, scope } = site;
    const update = commands.find((command) => action(command)?.value === 'update');
    if (!update || !does(commands, /^install$/) || cleansLists.test(instruction.script.text) || cacheMounted(instruction) || !isShipped(scope)) return [];
    const at = placeBehind(site);
    const clean = 'rm -rf /var/lib/apt/lists/*';
    const lineBreak = lineBreakOf(site.scope.document);
    const escape = String.fromCharCode(instruction.escape);
    return [
      {
        range: update.range,
        reason: say(
          'The package lists stay in this layer, some tens of megabytes. Remove them in the same RUN: a later one cannot make this layer smaller.',
          '软件包列表会留在这一层里，有几十 MB。要在同一条 RUN 里删除：后面的 RUN 无法让这一层变小。',
        ),
        ...(at === undefined
          ? {}
          : { fix: { title: say('Add {command}', '加上 {command}', { command: code(`&& ${clean}`) }), edits: [{ range: { start: at, end: at }, text: ` ${escape}${lineBreak}${indentOf(instruction)}&& ${clean}` }] } }),
      },
    ];
  },
};

/** The next instruction, when only blank space stands between. */
function nextRun({ scope, instruction }: AdviceSite): Instruction | undefined {
  const next = scope.instructionAt(scope.index + 1);
  if (next?.keyword !== 'RUN' || next.json || next.flags.length > 0 || next.heredocs.length > 0 || instruction.flags.length > 0) return undefined;
  const between = instruction.line.source.slice(instruction.args.range.end, next.keywordRange.start);
  return between.trim() === '' ? next : undefined;
}

export const aptUpdate: Rule = {
  id: 'apt-update-alone',
  on: ['RUN'],
  sameAs: [],
  page: bestPractices('apt-get'),
  find(site) {
    const { commands, instruction } = site;
    const update = commands.find((command) => action(command)?.value === 'update');
    // A script, or a program that is not known here, may install.
    const quiet = new Set(['apt-get', 'apt', 'apt-key', 'apt-add-repository', 'add-apt-repository', 'echo', 'printf', 'sed', 'rm', 'set', 'true', 'curl', 'wget', 'gpg', 'mkdir', 'cat', 'tee', 'cp', 'mv', 'ln', 'export', 'dpkg']);
    if (!update || does(commands, installs) || !commands.every((command) => quiet.has(command.name))) return [];
    const next = nextRun(site);
    const merges = next && commands.every((command) => command.top) && placeBehind(site) !== undefined && next.args.value !== '';
    const lineBreak = lineBreakOf(site.scope.document);
    return [
      {
        range: update.range,
        reason: say(
          'Docker keeps this layer in its cache: when the install line changes next month, it still meets the old lists, and fails or installs old packages. Put {both} into one RUN.',
          'Docker 会缓存这一层：以后修改安装那一行时，用的仍是旧列表，会失败或装上旧版本。请把 {both} 写进同一条 RUN。',
          { both: code('apt-get update && apt-get install') },
        ),
        ...(merges
          ? {
              fix: {
                title: say('Join it with the RUN below', '与下面的 RUN 合并'),
                edits: [{ range: { start: instruction.args.range.end, end: next.args.range.start }, text: ` ${String.fromCharCode(instruction.escape)}${lineBreak}    && ` }],
              },
            }
          : {}),
      },
    ];
  },
};
