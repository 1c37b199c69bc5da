import type { Text } from '../../../shared/locale.ts';
import type { Clause } from '../commands/explain.ts';
import { capitalize, code, codes, say } from '../text.ts';
import { heredocParts } from './copy.ts';
import { explainExecForm, explainShellForm, explainShebang } from './commandForm.ts';
import { explainFlags, type Explainer, type FlagTable } from './site.ts';
import { mountMeaning } from './mount.ts';

const networks: Readonly<Record<string, Text>> = {
  default: say('runs with the network of the build', '使用构建的默认网络运行'),
  none: say('runs without a network', '在没有网络的环境中运行'),
  host: say('runs with the network of the machine that builds', '使用构建主机的网络运行'),
};

const flags: FlagTable = {
  '--mount': (value) => mountMeaning(value),
  '--network': (value) => networks[value] ?? say('runs with the network {value}', '使用网络 {value} 运行', { value: code(value) }),
  '--security': (value) =>
    value === 'insecure'
      ? say('runs with full rights on the building machine', '以构建主机上的全部权限运行')
      : say('runs in the usual sandbox', '在通常的沙箱中运行'),
  '--device': (value) => say('lets the command use the device {value}', '允许命令使用设备 {value}', { value: code(value) }),
};

export const run: Explainer = (site) => {
  const { instruction, parts } = site;
  explainFlags(site, flags);
  if (instruction.args.value === '') return { summary: say('Has no command to run yet', '还没有要执行的命令') };
  const { json, heredocs } = instruction;
  // The shell's own redirections tell of their heredocs, unless the whole command is one.
  const shellTells = heredocs.every(({ body }) => body !== undefined) && instruction.script.text.startsWith(instruction.command.text);
  heredocParts(parts, heredocs, !shellTells);
  const clauses = json ? [explainExecForm(site, json)] : (explainShebang(site) ?? explainShellForm(site));
  const notes = [
    say(
      'It runs once, while the image is built; what it changes in the file system becomes a layer of the image.',
      '它在构建镜像时执行一次，对文件系统的改动成为镜像的一层。',
    ),
  ];
  return { summary: summaryOf(clauses), notes };
};

/** The first ones, and how many more: `a`, `b`, `c` … */
function mainNames(names: readonly string[]): Text {
  return names.length > 4 ? joined(codes(names.slice(0, 4))) : codes(names);
}

const joined = (text: Text): Text => ({ en: `${text.en.replace(' and ', ', ')} …`, 'zh-cn': `${text['zh-cn'].replace(' 和 ', '、')} 等` });

/** One or two commands are told; of more, the main ones are named. */
export function summaryOf(clauses: readonly Clause[]): Text {
  const main = clauses.filter((clause) => !clause.minor);
  const told = main.length > 0 ? main : clauses;
  const [first, second] = told;
  if (!first) return say('Runs a command in the shell', '在 shell 中执行命令');
  if (!second) return capitalize(first.text);
  if (told.length === 2) {
    const both = say('{first}, then {second}', '{first}，然后{second}', { first: capitalize(first.text), second: second.text });
    if (first.text.en === second.text.en) return capitalize(first.text);
    if (both.en.length <= 80) return both;
  }
  const names = [...new Set(told.map((clause) => clause.name))];
  if (names.length === 1) {
    return told.length === 2
      ? say('{first}, and 1 more such command', '{first}，另有 1 条同类命令', { first: capitalize(first.text) })
      : say('{first}, and {count} more such commands', '{first}，另有 {count} 条同类命令', { first: capitalize(first.text), count: told.length - 1 });
  }
  // Steps that only prepare, and commands that come again, are counted but not named.
  if (names.length < clauses.length) return say('Runs {count} commands, mainly {names}', '执行 {count} 条命令，主要是 {names}', { count: clauses.length, names: mainNames(names) });
  return say('Runs {count} commands: {names}', '执行 {count} 条命令：{names}', { count: clauses.length, names: codes(names) });
}
