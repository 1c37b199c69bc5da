/** Puts the flags that few use, which are kept apart, into their tables. */
import { rareCoreutilsFlags } from './flags/coreutils.ts';
import { rareSystemFlags } from './flags/system.ts';
import { rareLanguageFlags } from './flags/languages.ts';
import type { CommandFamily, CommandTable, Flags } from './table.ts';

/** By the path of the command: `git clone`; of several names, the first in its table. */
export const rareFlags: ReadonlyMap<string, Flags> = new Map([rareCoreutilsFlags, rareSystemFlags, rareLanguageFlags].flatMap((flags) => Object.entries(flags)));

function completeTable(path: string, table: CommandTable): CommandTable {
  const rare = rareFlags.get(path);
  const { subcommands } = table;
  if (!rare && !subcommands) return table;
  return {
    ...table,
    ...(rare ? { flags: { ...rare, ...table.flags } } : {}),
    ...(subcommands ? { subcommands: completeAll(subcommands, `${path} `) } : {}),
  };
}

function completeAll(tables: Readonly<Record<string, CommandTable>>, before: string): Record<string, CommandTable> {
  return Object.fromEntries(Object.entries(tables).map(([names, table]) => [names, completeTable(`${before}${names.split(' ', 1)[0] ?? ''}`, table)]));
}

export const complete = (family: CommandFamily): CommandFamily => completeAll(family, '');
