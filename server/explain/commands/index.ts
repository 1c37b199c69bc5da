/** Command tables by the names that commands go by. */
import { familyNames, familyOf, loadFamily } from './families.ts';
import type { CommandFamily, CommandTable } from './table.ts';

/** Of the families that were asked for. */
const tables = new Map<string, Map<string, CommandTable>>();

function tablesOf(family: string): Map<string, CommandTable> {
  const known = tables.get(family);
  if (known) return known;
  const loaded = new Map(Object.entries(loadFamily(family)).flatMap(([names, table]) => names.split(' ').map((one) => [one, table] as const)));
  tables.set(family, loaded);
  return loaded;
}

function tableOf(name: string): CommandTable | undefined {
  const family = familyOf(name);
  return family === undefined ? undefined : tablesOf(family).get(name);
}

/** All of them, for tests. */
export const allFamilies = (): CommandFamily[] => familyNames.map(loadFamily);

/** `pip3.11` and `python3.12` are `pip3` and `python3`. */
const versioned = /^(pip|python|pypy|node|php|ruby|gcc|g\+\+|clang|perl|easy_install)[\d.-]*$/;

/** Compilers for other machines: `x86_64-linux-gnu-gcc`, `arm-none-eabi-objcopy-12`. */
const crossTool = /^[\w.]+-(?:[\w.]+-)*(gcc|g\+\+|c\+\+|cc|clang|cpp|gfortran|as|ld|ar|ranlib|nm|strip|objcopy|objdump|readelf|strings|addr2line|windres|windmc|pkg-config)(?:-[\d.]+)?$/;

/** The table of a command, or `undefined`. A path to a program in a system folder counts as its name. */
export function findCommand(name: string): CommandTable | undefined {
  const base = name.replace(/^(?:\/usr)?(?:\/local)?\/s?bin\//, '');
  return tableOf(base) ?? tableOf(versioned.exec(base)?.[1] ?? '') ?? tableOf(crossTool.exec(base)?.[1] ?? '');
}
