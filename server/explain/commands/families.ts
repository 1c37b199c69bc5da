/**
 * The families of command tables. A bundle has `tools/lazyModules.ts` replace this module by one that
 * evaluates a family only when one of its commands is looked up: an editor waits for the first hover.
 */
import { complete } from './complete.ts';
import { apk } from './apk.ts';
import { apps } from './apps.ts';
import { apt } from './apt.ts';
import { archive } from './archive.ts';
import { binutils } from './binutils.ts';
import { buildTools } from './build.ts';
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
import { users } from './users.ts';
import { windows } from './windows.ts';
import type { CommandFamily } from './table.ts';

/** By the module that holds each. */
const all: Readonly<Record<string, CommandFamily>> = { apk, apps, apt, archive, binutils, buildTools, download, files, filters, languages, node, packagers, programs, pythonFamily, rpm, services, shell, system, users, windows };

const familyOfName = new Map(Object.entries(all).flatMap(([family, tables]) => Object.keys(tables).flatMap((names) => names.split(' ').map((name) => [name, family] as const))));

/** The family that has a command of this name. */
export const familyOf = (name: string): string | undefined => familyOfName.get(name);

/** A family's tables, complete. */
export const loadFamily = (family: string): CommandFamily => complete(all[family] ?? {});

export const familyNames: readonly string[] = Object.keys(all);
