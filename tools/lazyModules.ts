/**
 * An esbuild plugin: what a server needs only when it is asked about it is evaluated then, not at its start.
 * In the sources every import stands as usual; only bundles differ.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'esbuild';
import { familyNames, loadFamily } from '../server/explain/commands/families.ts';
import { root } from './layout.ts';

const explain = join(root, 'server/explain');

/** Imports that become lazy: the file that holds them, and what it imports. Functions and classes only. */
const lazyImports: Readonly<Record<string, RegExp>> = {
  [join(explain, 'shell/parse.ts')]: /^unbash$/,
  [join(explain, 'shell/script.ts')]: /^unbash$/,
  [join(explain, 'advice/commands.ts')]: /^unbash$/,
  [join(explain, 'instructions/commandForm.ts')]: /\/windows\//,
};

const importPattern = /^import \{([^}]*)\} from '([^']+)';$/gm;

/** `import { a } from 'b'` → a function `a` that loads `b` when it is first called. */
export function withLazyImports(source: string, isLazy: RegExp): string {
  let count = 0;
  return source.replace(importPattern, (whole, names: string, from: string) => {
    const values = names.split(',').map((name) => name.trim()).filter((name) => name !== '' && !name.startsWith('type '));
    if (!isLazy.test(from) || values.length === 0) return whole;
    const types = names.split(',').map((name) => name.trim()).filter((name) => name.startsWith('type '));
    const module = `lazy${count++}`;
    return [
      types.length > 0 ? `import type { ${types.map((name) => name.slice(5)).join(', ')} } from '${from}';` : '',
      `let ${module};`,
      ...values.map((name) => `function ${name}(...args) { const it = (${module} ??= require('${from}')).${name}; return new.target ? new it(...args) : it(...args); }`),
    ].join(' ');
  });
}

/** The families module with an index of names that stands for the tables themselves. */
function lazyFamilies(source: string): string {
  const modules = new Map([...source.matchAll(importPattern)].map(([, names, from]) => [(names ?? '').trim(), from ?? '']));
  const index = familyNames.map((family) => [family, Object.keys(loadFamily(family)).join(' ')]);
  return `
    const load = { ${familyNames.map((family) => `${family}: () => require('${modules.get(family) ?? ''}').${family}`).join(', ')} };
    const names = ${JSON.stringify(Object.fromEntries(index))};
    let families;
    export const familyNames = Object.keys(names);
    export function familyOf(name) {
      families ??= new Map(familyNames.flatMap((family) => names[family].split(' ').map((one) => [one, family])));
      return families.get(name);
    }
    export const loadFamily = (family) => require('./complete.ts').complete(load[family]?.() ?? {});
  `;
}

export const lazyModules: Plugin = {
  name: 'lazy modules',
  setup(build) {
    build.onLoad({ filter: /[\\/]commands[\\/]families\.ts$/ }, async ({ path }) => ({ contents: lazyFamilies(await readFile(path, 'utf8')), loader: 'js' }));
    build.onLoad({ filter: /[\\/]server[\\/]explain[\\/].*\.ts$/ }, async ({ path }) => {
      const isLazy = lazyImports[path];
      return isLazy ? { contents: withLazyImports(await readFile(path, 'utf8'), isLazy), loader: 'ts' } : undefined;
    });
  },
};
