/** The simple commands of a shell form, as rules look at them: names without their paths, wrappers taken off. */
import { forEachChild, type Command, type SyntaxNode, type Word, type WordPart } from 'unbash';
import type { Instruction } from '../parse/instruction.ts';
import type { LogicalLine, Range } from '../parse/logicalLine.ts';
import type { Scope } from '../parse/scope.ts';
import { parseScript } from '../shell/parse.ts';
import { shellOf } from '../shell/which.ts';

export interface CommandWord {
  /** Quotes taken off. */
  readonly value: string;
  /** It holds a variable or a command substitution. */
  readonly dynamic: boolean;
  readonly range: Range;
}

export interface SimpleCommand {
  /** Without its path; `''` when a variable holds it. */
  readonly name: string;
  /** The name's word, as it stands there. */
  readonly program: CommandWord;
  /** The words behind the name. */
  readonly words: readonly CommandWord[];
  /** From the first word, wrappers such as `sudo` included, to the last word or redirection. */
  readonly range: Range;
  /** Wrappers before the name: `sudo`, `env`, `exec` … */
  readonly wrappers: readonly CommandWord[];
  /** It stands in the script's own list: in no subshell, condition, loop, function or pipe. */
  readonly top: boolean;
  /** `NAME=value` before it, a redirection, or a background `&` belong to it. */
  readonly plain: boolean;
}

/** Commands that run the words behind them, where these are no flags. */
const wrapperNames = new Set(['sudo', 'env', 'exec', 'command', 'time', 'nice', 'eatmydata', 'nohup', 'builtin']);

/** The commands of RUN, CMD or ENTRYPOINT in shell form. */
export function commandsOf(instruction: Instruction, scope: Scope): SimpleCommand[] {
  const { keyword } = instruction;
  if (keyword !== 'RUN' && keyword !== 'CMD' && keyword !== 'ENTRYPOINT') return [];
  if (instruction.json || instruction.hasBadJson || shellOf(scope, instruction) !== 'posix') return [];
  const line = instruction.script;
  // A heredoc for another program than a shell.
  if (/^#!(?!.*\b(sh|bash|dash|ash)\b)/.test(line.text)) return [];
  const script = parseScript(line.text);
  const commands: SimpleCommand[] = [];
  if (script) walk(script, true, line, commands);
  return commands;
}

function walk(node: SyntaxNode, top: boolean, line: LogicalLine, into: SimpleCommand[]): void {
  if (node.type === 'Command') {
    const command = read(node, top, line);
    if (command) into.push(command);
  }
  // A script in backticks with escapes has offsets of its own.
  if (node.type === 'Script' && node.source !== undefined) return;
  const through = node.type === 'Script' || node.type === 'AndOr' || (node.type === 'Statement' && node.background !== true);
  forEachChild(node, (child) => { walk(child, top && through, line, into); });
  if ((node.type === 'CommandExpansion' || node.type === 'ProcessSubstitution') && node.script) walk(node.script, false, line, into);
}

function read(node: Command, top: boolean, line: LogicalLine): SimpleCommand | undefined {
  if (!node.name) return undefined;
  const all = [node.name, ...node.args].map((word): CommandWord => {
    const value = 'value' in word && typeof word.value === 'string' ? word.value : word.text;
    return { value, dynamic: 'parts' in word && isDynamic(word.parts), range: line.range(word.pos, word.end) };
  });
  let from = 0;
  while (from + 1 < all.length && wrapperNames.has(all[from]?.value ?? '') && !/^-|=/.test(all[from + 1]?.value ?? '')) from++;
  const [name, ...words] = all.slice(from);
  if (!name) return undefined;
  const base = name.dynamic ? '' : (name.value.split('/').at(-1) ?? '');
  return {
    name: base,
    program: name,
    words,
    range: line.range(node.pos, node.end),
    wrappers: all.slice(0, from),
    top,
    plain: node.prefix.length === 0 && node.redirects.length === 0,
  };
}

function isDynamic(parts: readonly WordPart[] | Word['parts']): boolean {
  return (
    parts?.some((part) =>
      part.type === 'DoubleQuoted' ? isDynamic(part.parts) : part.type.endsWith('Expansion') && part.type !== 'BraceExpansion',
    ) ?? false
  );
}

/** The words that are no flags. Values of flags that stand apart from them are among them. */
export function operands({ words }: SimpleCommand): readonly CommandWord[] {
  return words.filter(({ value }) => !value.startsWith('-'));
}

export function hasFlag({ words }: SimpleCommand, ...names: readonly string[]): boolean {
  return words.some(({ value }) => names.some((name) => value === name || value.startsWith(`${name}=`)));
}
