/** Tables in a few words, for programs that need no more. */
import { gnuFlags, type CommandTable, type Flags } from './table.ts';

export const argument = ['the argument {value}', '参数 {value}'] as const;
export const words = { 'WORD...': argument } as const;
export const filesGiven = { 'FILE...': ['the file or folder {value}', '文件或文件夹 {value}'] } as const;

/** `-h` and `-V` mean too many things to be said of every program. */
export const helpFlags: Flags = gnuFlags;

/** A program with plain arguments. */
export const tool = (en: string, zh: string, flags: Flags = {}, rest: Partial<CommandTable> = {}): CommandTable => ({ is: [en, zh], flags: { ...helpFlags, ...flags }, operands: words, ...rest });

/** A program whose first word says what to do. */
export const manager = (en: string, zh: string, flags: Flags = {}, rest: Partial<CommandTable> = {}): CommandTable => ({
  is: [en, zh],
  flags: { ...helpFlags, ...flags },
  operands: { ACTION: ['what to do: {value}', '要做的操作：{value}'], 'WORD...': argument },
  ...rest,
});

/** A package manager, by the words for its actions. */
export function packager(en: string, zh: string, actions: { readonly [action: string]: 'install' | 'remove' | 'update' | 'upgrade' | 'clean' | 'search' | 'list' }, flags: Flags = {}): CommandTable {
  const packages = { 'PACKAGE...': ['the package {value}', '软件包 {value}'] } as const;
  const kinds: Readonly<Record<string, CommandTable>> = {
    install: { is: ['installs packages', '安装软件包'], does: ['installs {operands}', '安装 {operands}'], operands: packages },
    remove: { is: ['removes packages', '删除软件包'], does: ['removes {operands}', '删除 {operands}'], operands: packages },
    update: { is: ['fetches the current lists of packages', '获取最新的软件包列表'], operands: packages },
    upgrade: { is: ['upgrades packages', '升级软件包'], operands: packages },
    clean: { is: ['deletes cached files', '清除缓存'], operands: words },
    search: { is: ['searches for packages', '搜索软件包'], operands: packages },
    list: { is: ['lists packages', '列出软件包'], operands: packages },
  };
  return {
    is: [en, zh],
    flags: { ...helpFlags, ...flags },
    subcommands: Object.fromEntries(Object.entries(actions).map(([names, kind]) => [names, kinds[kind] as CommandTable])),
  };
}

/** A program that keeps running and serves something. */
export const server = (en: string, zh: string, flags: Flags = {}): CommandTable => ({ is: [en, zh], flags: { ...helpFlags, ...flags }, operands: words });

/** For programs that share a table: a letter may mean something else to each of them, a word hardly. */
export const longOnly = (flags: Flags): Flags =>
  Object.fromEntries(
    Object.entries(flags).flatMap(([key, meaning]) => {
      const kept = key.split(' ').filter((token) => token.startsWith('--') || !token.startsWith('-'));
      return kept.some((token) => token.startsWith('--')) ? [[kept.join(' '), meaning]] : [];
    }),
  );
