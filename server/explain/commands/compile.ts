/** Command tables, made ready for looking things up. Compiled at first use. */
import type { CommandTable, Meaning } from './table.ts';

export type Takes = 'nothing' | 'value' | 'attached' | 'number';

export interface CompiledFlag {
  readonly names: readonly string[];
  readonly takes: Takes;
  readonly meaning: Meaning;
}

export interface CompiledOperand {
  readonly name: string;
  readonly repeats: boolean;
  readonly unless: readonly string[];
  readonly meaning: Meaning;
}

export interface CompiledTable {
  readonly table: CommandTable;
  readonly flags: ReadonlyMap<string, CompiledFlag>;
  readonly operands: readonly CompiledOperand[];
  readonly subcommands: ReadonlyMap<string, CommandTable>;
}

const compiled = new WeakMap<CommandTable, CompiledTable>();

const valuePattern = /^(?:\[[A-Z][A-Z0-9_:,=-]*\]|[A-Z][A-Z0-9_:,=-]*\??)$/;

/** Throws on a key that does not follow the format; a test compiles every table. */
export function compileFlag(key: string, meaning: Meaning): CompiledFlag {
  const tokens = key.split(' ');
  const last = tokens.at(-1) ?? '';
  const hasValue = !/^[-+]/.test(last);
  const names = hasValue ? tokens.slice(0, -1) : tokens;
  if (names.length === 0 || names.some((name) => !/^[-+]./.test(name)) || (hasValue && !valuePattern.test(last))) {
    throw new Error(`not a flag's key: ${key}`);
  }
  const takes = !hasValue ? 'nothing' : last.startsWith('[') ? 'attached' : last.endsWith('?') ? 'number' : 'value';
  return { names, takes, meaning };
}

export function compileOperand(key: string, meaning: Meaning): CompiledOperand {
  const [name = '', unless, ...flags] = key.split(' ');
  if (!/^[A-Z][A-Z0-9_:=-]*(\.\.\.)?$/.test(name) || (unless !== undefined && (unless !== 'unless' || flags.length === 0))) {
    throw new Error(`not an operand's key: ${key}`);
  }
  return { name: name.replace('...', ''), repeats: name.endsWith('...'), unless: flags, meaning };
}

export function compile(table: CommandTable): CompiledTable {
  const done = compiled.get(table);
  if (done) return done;
  const flags = new Map<string, CompiledFlag>();
  for (const [key, meaning] of Object.entries(table.flags ?? {})) {
    const flag = compileFlag(key, meaning);
    for (const name of flag.names) flags.set(name, flag);
  }
  const subcommands = new Map<string, CommandTable>();
  for (const [key, sub] of Object.entries(table.subcommands ?? {})) for (const name of key.split(' ')) subcommands.set(name, sub);
  const operands = Object.entries(table.operands ?? {}).map(([key, meaning]) => compileOperand(key, meaning));
  const result: CompiledTable = { table, flags, operands, subcommands };
  compiled.set(table, result);
  return result;
}
