/** A command line of cmd, the older shell of Windows: cut at `&`, `&&`, `||` and `|`, every command explained. */
import { explainCommand, type Clause } from '../../commands/explain.ts';
import { findCommand } from '../../commands/index.ts';
import type { PartList } from '../../explanation.ts';
import type { LogicalLine } from '../../parse/logicalLine.ts';
import { code, say } from '../../text.ts';
import { PowerShellWalk } from './powershell.ts';

const names: Readonly<Record<string, string>> = { rmdir: 'rd', mkdir: 'md', chdir: 'cd', erase: 'del', 'powershell.exe': 'powershell', 'pwsh.exe': 'powershell', pwsh: 'powershell' };
const signs: Readonly<Record<string, readonly [string, string]>> = {
  '&&': ['runs the next command only if the one before succeeded', '前一条命令成功，才执行后一条'],
  '||': ['runs the next command only if the one before failed', '前一条命令失败，才执行后一条'],
  '&': ['runs the next command, whatever became of the one before', '无论前一条结果如何，都执行后一条'],
  '|': ['hands the output of the left command to the right one as its input', '把左边命令的输出作为右边命令的输入'],
};

const maximumDepth = 12;

interface Piece {
  readonly start: number;
  readonly end: number;
}

/** Commands, and the signs between them. Quotes and `^` keep signs as they are. */
function split(text: string): { commands: Piece[]; between: Piece[] } {
  const commands: Piece[] = [];
  const between: Piece[] = [];
  let quoted = false;
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '\\' && text[at + 1] === '"') at++;
    else if (text[at] === '"') quoted = !quoted;
    else if (text[at] === '^') at++;
    else if (!quoted && (text[at] === '&' || text[at] === '|')) {
      const length = text[at + 1] === text[at] ? 2 : 1;
      commands.push({ start, end: at });
      between.push({ start: at, end: at + length });
      at += length - 1;
      start = at + 1;
    }
  }
  commands.push({ start, end: text.length });
  return { commands, between };
}

function wordsOf(text: string, { start, end }: Piece): Piece[] {
  const words: Piece[] = [];
  let at = start;
  while (at < end) {
    while (at < end && /[\s()]/.test(text[at] ?? '')) at++;
    const from = at;
    let quoted = false;
    while (at < end && (quoted || !/\s/.test(text[at] ?? ''))) {
      if (text[at] === '"') quoted = !quoted;
      at++;
    }
    if (at > from) words.push({ start: from, end: at });
  }
  return words;
}

export function explainCmd(line: LogicalLine, parts: PartList): Clause[] {
  const { text } = line;
  const explained = new Set<string>();
  const { commands, between } = split(text.slice(0, 60_000));
  for (const sign of between) {
    const shown = text.slice(sign.start, sign.end);
    const meaning = signs[shown];
    if (meaning && !explained.has(shown)) parts.add(line.range(sign.start, sign.end), { en: meaning[0], 'zh-cn': meaning[1] }, 'operator');
    explained.add(shown);
  }
  return commands.flatMap((command) => explainOne(line, parts, command));
}

function explainOne(line: LogicalLine, parts: PartList, piece: Piece, depth = 0): Clause[] {
  if (depth > maximumDepth) return [];
  const { text } = line;
  const words = wordsOf(text, piece);
  const [first, ...rest] = words;
  if (!first) return [];
  const shown = text.slice(first.start, first.end).replace(/^@/, '');
  const written = shown.replace(/^"(.*)"$/, '$1');
  const lower = written.toLowerCase();
  const name = names[lower] ?? lower.replace(/\.(exe|cmd|bat)$/, '');
  if (name === 'set') return [explainSet(line, parts, first, rest)];
  if (name === 'if' || name === 'for') return explainCondition(line, parts, name, piece, first, rest, depth);
  if (name === 'powershell') return explainPowerShell(line, parts, piece, first, rest);
  const table = findCommand(name) ?? findCommand(`${name}.exe`);
  const known = table ? (findCommand(name) ? name : `${name}.exe`) : written;
  const switches = new Set(Object.keys(table?.words ?? {}));
  const given = rest.flatMap((word) => {
    const value = text.slice(word.start, word.end);
    const upper = value.toUpperCase();
    if (switches.has(upper)) return [{ value: upper, dynamic: false, place: line.range(word.start, word.end) }];
    if (table && switches.size > 0 && /^\/[a-z]+(:|$)/i.test(value) && !/^\/FeatureName/i.test(value)) {
      parts.add(line.range(word.start, word.end), say('{flag} is not a flag of {command} that is known here', '{command} 的选项 {flag} 尚未收录', { flag: code(value), command: code(known) }), 'flag', false);
      return [];
    }
    return [{ value: value.replace(/^"(.*)"$/, '$1'), dynamic: /^[%!]/.test(value), place: line.range(word.start, word.end) }];
  });
  return [explainCommand([{ value: known, dynamic: /^[%!].*[%!]$/.test(known), place: line.range(first.start, first.end) }, ...given], { parts, script: () => undefined })];
}

function explainSet(line: LogicalLine, parts: PartList, first: Piece, rest: readonly Piece[]): Clause {
  parts.add(line.range(first.start, first.end), say('sets a variable while this runs', '设置变量，只在本次运行中有效'), 'command');
  const last = rest.at(-1);
  const [head] = rest;
  if (head && last) parts.add(line.range(head.start, last.end), say('its name and value', '变量名和值'));
  return { name: 'set', text: say('sets a variable', '设置变量'), minor: true };
}

function explainCondition(line: LogicalLine, parts: PartList, name: string, piece: Piece, first: Piece, rest: readonly Piece[], depth: number): Clause[] {
  const { text } = line;
  parts.add(line.range(first.start, first.end), name === 'if' ? say('runs the command only if the condition holds', '条件成立时才执行命令') : say('repeats the command for each value', '对每个值重复执行命令'), 'operator');
  const isFor = name === 'for';
  const marker = rest.findIndex((word) => /^do$/i.test(text.slice(word.start, word.end)));
  const negated = rest.findIndex((word) => /^(not|\/i)$/i.test(text.slice(word.start, word.end)));
  const at = isFor ? marker + 1 : (negated === 0 ? 1 : 0) + (/^(exist|defined|errorlevel)$/i.test(text.slice(rest[negated === 0 ? 1 : 0]?.start, rest[negated === 0 ? 1 : 0]?.end)) ? 2 : /==/.test(text.slice(rest[negated === 0 ? 1 : 0]?.start, rest[negated === 0 ? 1 : 0]?.end)) ? 1 : 3);
  const command = rest[at];
  const condition = rest[0];
  if (condition && command && command.start > condition.start) parts.add(line.range(condition.start, rest[at - 1]?.end ?? condition.end), isFor ? say('the values', '取值范围') : say('the condition', '条件'));
  return command ? explainOne(line, parts, { start: command.start, end: piece.end }, depth + 1) : [];
}

/** `powershell -Command …`: the rest of the line is PowerShell. */
function explainPowerShell(line: LogicalLine, parts: PartList, piece: Piece, first: Piece, rest: readonly Piece[]): Clause[] {
  const { text } = line;
  const isFlag = (word: Piece): boolean => text[word.start] === '-';
  let count = 0;
  while (count < rest.length && isFlag(rest[count] as Piece)) {
    const flag = text.slice(rest[count]?.start, rest[count]?.end).toLowerCase();
    count++;
    if (/^-c(ommand)?$/.test(flag)) break;
    if (/^-(executionpolicy|ep|ex|file|f|inputformat|version)$/.test(flag)) count++;
  }
  const place = (word: Piece): { value: string; dynamic: boolean; place: ReturnType<LogicalLine['range']> } => ({ value: text.slice(word.start, word.end), dynamic: false, place: line.range(word.start, word.end) });
  const clause = explainCommand([{ ...place(first), value: 'powershell' }, ...rest.slice(0, count).map(place)], { parts, script: () => undefined });
  const script = rest[count];
  if (!script) return [clause];
  const from = text[script.start] === '"' ? script.start + 1 : script.start;
  let to = piece.end;
  while (to > from && /\s/.test(text[to - 1] ?? '')) to--;
  if (from > script.start && text[to - 1] === '"') to--;
  const clauses = new PowerShellWalk(line, parts).run(from, to);
  return clauses.length > 0 ? clauses : [clause];
}
