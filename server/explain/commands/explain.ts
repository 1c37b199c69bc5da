/** Explains one simple command: its name, subcommand, flags with their values, operands. */
import { verbatim, type Text } from '../../../shared/locale.ts';
import type { PartList } from '../explanation.ts';
import type { Range } from '../parse/logicalLine.ts';
import { code, codes, joinClauses, say, sayPair, type Pair } from '../text.ts';
import { findCommand } from './index.ts';
import { readCommand, type FlagUse, type Read, type Reading, type Word } from './read.ts';
import type { Call, CommandTable, Meaning } from './table.ts';

export type PlacedWord = Word<Range>;

export interface CommandSite {
  readonly parts: PartList;
  /** Explains a word as a shell script, where its characters stand in the source as they are. */
  script(word: PlacedWord): void;
  /** Whether the script itself defines a function of this name. */
  defines?(name: string): boolean;
}

/** What a command does, for a summary. */
export interface Clause {
  /** The command and its subcommand. */
  readonly name: string;
  /** A clause without its subject. */
  readonly text: Text;
  /** It prepares or reports: a summary leaves it out when there is something else to tell. */
  readonly minor?: boolean;
}

/** Commands that say little about what a script is for. */
const minorCommands = new Set(['set', 'shopt', 'cd', 'pushd', 'popd', 'echo', 'printf', 'true', ':', 'export', '[', '[[', 'test', 'exit', 'command', 'umask', 'sleep']);

const maximumDepth = 8;

const spanning = (words: readonly PlacedWord[]): Range => ({
  start: words[0]?.place.start ?? 0,
  end: words.at(-1)?.place.end ?? 0,
});

const meaningOf = (meaning: Meaning, value: string): Pair => (typeof meaning === 'function' ? meaning(value) : meaning);

/** `words[0]` is the command's name. */
export function explainCommand(words: readonly PlacedWord[], site: CommandSite, depth = 0): Clause {
  const [name, ...rest] = words;
  if (!name || depth > maximumDepth) return { name: '', text: verbatim('…'), minor: true };
  const table = name.dynamic || site.defines?.(name.value) ? undefined : findCommand(name.value);
  if (!table) return explainStranger(name, rest, site);
  const reading = readCommand(table, rest, (other) => findCommand(other) !== undefined);
  const call = callOf(reading);
  const path = [name.value, ...reading.items.flatMap((item) => (item.kind === 'subcommand' ? [item.word.value] : []))].join(' ');
  site.parts.add(name.place, sayPair(table.is), 'command');
  let inner: Clause | undefined;
  for (const item of reading.items) inner = explainItem(item, reading, path, site, depth) ?? inner;
  if ((table.runs || table.commandFlag) && inner) return inner;
  return { name: path, text: doesOf(reading.table, call, path), minor: minorCommands.has(path) };
}

function explainItem(item: Read<Range>, reading: Reading<Range>, path: string, site: CommandSite, depth: number): Clause | undefined {
  const { parts } = site;
  switch (item.kind) {
    case 'flags': {
      parts.add(spanning(item.words), flagsMeaning(item.uses, path), 'flag', item.uses.every((use) => use.flag));
      const last = item.words.at(-1);
      if (last && item.uses.some((use) => reading.table.scripts?.includes(use.name))) site.script(last);
      return undefined;
    }
    case 'subcommand':
      parts.add(
        item.word.place,
        item.table
          ? sayPair(item.table.is)
          : say('not a subcommand that is known here', '这里尚未收录的子命令'),
        'subcommand',
        item.table !== undefined,
      );
      return undefined;
    case 'operand':
      parts.add(
        item.word.place,
        item.operand
          ? sayPair(meaningOf(item.operand.meaning, item.word.value), { value: code(item.word.value) })
          : say('one word more than {command} is known to take', '{command} 已知的用法中没有这个参数', { command: code(path) }),
        'argument',
        item.operand !== undefined,
      );
      return undefined;
    case 'assignment':
      parts.add(item.word.place, sayPair(meaningOf(reading.table.assignments ?? ['a value', '一个值'], item.word.value), { value: code(item.word.value) }));
      return undefined;
    case 'special':
      parts.add(item.word.place, sayPair(reading.table.words?.[item.word.value] ?? ['', '']), 'operator');
      return undefined;
    case 'separator':
      parts.add(item.word.place, say('ends the flags: what follows is taken as it is', '选项到此为止，后面的内容都按普通参数处理'), 'operator');
      return undefined;
    case 'dynamic':
      return undefined;
    case 'command':
      return item.words.length > 0 ? explainCommand(item.words, site, depth + 1) : undefined;
  }
}

function flagsMeaning(uses: readonly FlagUse[], path: string): Text {
  // `-yy` and `-vv` say the same thing twice.
  const distinct = uses.filter((use, index) => uses.findIndex((other) => other.name === use.name) === index);
  return joinClauses(
    distinct.map(({ name, flag, value }) => {
      if (!flag) return say('{flag} is not a flag of {command} that is known here', '{command} 的选项 {flag} 尚未收录', { flag: code(name), command: code(path) });
      const pair = meaningOf(flag.meaning, value ?? '');
      const text = sayPair(pair, { value: value === undefined || value === '' ? verbatim('…') : code(value) });
      return distinct.length > 1 ? { en: `${code(name)} ${text.en}`, 'zh-cn': `${code(name)} ${text['zh-cn']}` } : text;
    }),
  );
}

function callOf(reading: Reading<Range>): Call {
  const uses = reading.items.flatMap((item) => (item.kind === 'flags' ? item.uses : []));
  return {
    operands: reading.items.flatMap((item) => (item.kind === 'operand' ? [item.word.value] : [])),
    flag: (...names) => {
      const use = uses.find((candidate) => candidate.flag?.names.some((name) => names.includes(name)));
      return use && (use.value ?? '');
    },
  };
}

function doesOf(table: CommandTable, call: Call, path: string): Text {
  const { does } = table;
  // “the Python interpreter” is no clause.
  const general = /^(the|a|an|many|Ruby|Java) |^\w+, /.test(table.is[0]) ? say('runs {name}', '运行 {name}', { name: code(path) }) : sayPair(table.is);
  if (typeof does === 'function') return does(call) ?? general;
  const { operands } = call;
  const rest = operands.slice(0, -1);
  const needs: string[] = does?.join('').match(/\{(\w+)\}/g) ?? [];
  if (!does || (needs.length > 0 && operands.length === 0) || (needs.includes('{rest}') && rest.length === 0)) return general;
  return sayPair(does, {
    operands: codes(operands),
    first: code(operands[0] ?? '', 40),
    last: code(operands.at(-1) ?? '', 40),
    rest: codes(rest),
  });
}

/** A command without a table. A path, a script or a variable is none that any table could have. */
function explainStranger(name: PlacedWord, rest: readonly PlacedWord[], site: CommandSite): Clause {
  const { parts } = site;
  const shown = code(name.value, 40);
  if (site.defines?.(name.value)) {
    parts.add(name.place, say('runs the function {name}, which this script defines', '运行本脚本中定义的函数 {name}', { name: shown }), 'command');
  } else if (name.dynamic) {
    parts.add(name.place, say('runs the command that this variable holds', '运行这个变量所指的命令'), 'command');
  } else if (/[/\\%]|^\$/.test(name.value) || /\.(sh|bash|py|pl|rb|js|php|exe|cmd|bat|ps1|jar|R|wasm)$/.test(name.value)) {
    parts.add(name.place, say('runs the program or script {name}', '运行程序或脚本 {name}', { name: shown }), 'command');
  } else {
    parts.add(name.place, say('runs the program {name}, which is not described here yet', '运行程序 {name}，这里尚未收录它的说明', { name: shown }), 'command', false);
    for (const word of rest) {
      if (/^-./.test(word.value)) parts.add(word.place, say('a flag of {name}, not described here yet', '{name} 的选项，尚未收录', { name: shown }), 'flag', false);
      else parts.add(word.place, say('an argument for {name}', '传给 {name} 的参数', { name: shown }));
    }
    return { name: name.value, text: say('runs {name}', '运行 {name}', { name: shown }) };
  }
  for (const word of rest) parts.add(word.place, say('handed to {name} as an argument', '作为参数传给 {name}', { name: shown }));
  return { name: name.value, text: say('runs {name}', '运行 {name}', { name: shown }) };
}
