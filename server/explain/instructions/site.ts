/** What an instruction's explainer is given, and what it gives back. */
import type { Text } from '../../../shared/locale.ts';
import type { PartList } from '../explanation.ts';
import type { Argument, Instruction } from '../parse/instruction.ts';
import type { Scope } from '../parse/scope.ts';
import { variableUses } from '../parse/variables.ts';
import { code, say } from '../text.ts';
import { variableMeaning } from './variable.ts';

export interface Site {
  readonly instruction: Instruction;
  readonly scope: Scope;
  readonly parts: PartList;
}

export interface Told {
  readonly summary: Text;
  readonly notes?: readonly Text[];
}

export type Explainer = (site: Site) => Told;

/** What a flag's value means; `''` for a flag without one. */
export type FlagTable = Readonly<Record<string, (value: string, site: Site) => Text>>;

/** Adds a part for each flag; a flag that the instruction does not have is said to be unknown. */
export function explainFlags(site: Site, table: FlagTable): void {
  const { instruction, parts } = site;
  for (const flag of instruction.flags) {
    const meaning = Object.hasOwn(table, flag.name) ? table[flag.name] : undefined;
    const name = code(flag.name);
    parts.add(
      flag.range,
      meaning ? meaning(flag.setting ?? '', site) : say('{name} is not a flag of this instruction', '这条指令没有 {name} 选项', { name }),
      'flag',
      meaning !== undefined,
    );
    if (flag.settingRange) explainVariables(site, { value: flag.setting ?? '', range: flag.settingRange });
  }
}

/** Adds a part for each variable in a word, where the word stands in the source as it is. */
export function explainVariables(site: Site, word: Argument): void {
  const { instruction, scope, parts } = site;
  if (!word.value.includes('$')) return;
  const { start, end } = word.range;
  const source = instruction.line.source.slice(start, end);
  for (const use of variableUses(source, instruction.escape)) {
    parts.add({ start: start + use.start, end: start + use.end }, variableMeaning(scope, use), 'variable');
  }
}

/** A value for a summary: quotes off, variables replaced where all are known. */
export function plainValue(site: Site, word: string): string {
  return site.scope.expand(word) ?? word.replace(/^("|')([^"']*)\1$/, '$2');
}

/** The word with its variables replaced, where all of them are known and it has any. */
export function expanded(site: Site, word: string): string | undefined {
  if (!word.includes('$')) return undefined;
  const value = site.scope.expand(word);
  return value === word ? undefined : value;
}
