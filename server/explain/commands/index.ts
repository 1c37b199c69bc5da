/** All command tables, by the names that commands go by. */
import { apk } from './apk.ts';
import { apps } from './apps.ts';
import { apt } from './apt.ts';
import { archive } from './archive.ts';
import { binutils } from './binutils.ts';
import { buildTools } from './build.ts';
import { complete } from './complete.ts';
import { download } from './download.ts';
import { files } from './files.ts';
import { filters } from './filters.ts';
import { languages } from './languages.ts';
import { node } from './node.ts';
import { packagers } from './packagers.ts';
import { programs } from './programs.ts';
import { pythonFamily } from './python.ts';
import { rpm } from './rpm.ts';
import { services } from './services.ts';
import { shell } from './shell.ts';
import { system } from './system.ts';
import type { CommandFamily, CommandTable } from './table.ts';
import { users } from './users.ts';
import { windows } from './windows.ts';

export const families: readonly CommandFamily[] = [apk, apps, apt, archive, binutils, buildTools, download, files, filters, languages, node, packagers, programs, pythonFamily, rpm, services, shell, system, users, windows].map(complete);

let tables: Map<string, CommandTable> | undefined;

/** `pip3.11` and `python3.12` are `pip3` and `python3`. */
const versioned = /^(pip|python|pypy|node|php|ruby|gcc|g\+\+|clang|perl|easy_install)[\d.-]*$/;

/** Compilers for other machines: `x86_64-linux-gnu-gcc`, `arm-none-eabi-objcopy-12`. */
const crossTool = /^[\w.]+-(?:[\w.]+-)*(gcc|g\+\+|c\+\+|cc|clang|cpp|gfortran|as|ld|ar|ranlib|nm|strip|objcopy|objdump|readelf|strings|addr2line|windres|windmc|pkg-config)(?:-[\d.]+)?$/;

/** The table of a command, or `undefined`. A path to a program in a system folder counts as its name. */
export function findCommand(name: string): CommandTable | undefined {
  tables ??= new Map(families.flatMap((family) => Object.entries(family).flatMap(([names, table]) => names.split(' ').map((one) => [one, table] as const))));
  const base = name.replace(/^(?:\/usr)?(?:\/local)?\/s?bin\//, '');
  return tables.get(base) ?? tables.get(versioned.exec(base)?.[1] ?? '') ?? tables.get(crossTool.exec(base)?.[1] ?? '');
}
