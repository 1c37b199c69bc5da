/**
 * An esbuild plugin: what a server needs only when it is asked about it is evaluated then, not at its start.
 * In the sources every import stands as usual; only bundles differ.
 */
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
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
  return source.replace(importPattern, (whole, list: string, from: string) => {
    const names = list.split(',').map((name) => name.trim()).filter((name) => name !== '');
    const values = names.filter((name) => !name.startsWith('type '));
    const types = names.filter((name) => name.startsWith('type ')).map((name) => name.slice('type '.length));
    if (!isLazy.test(from) || values.length === 0) return whole;
    const module = `lazy${count++}`;
    return [
      types.length > 0 ? `import type { ${types.join(', ')} } from '${from}';` : '',
      `let ${module};`,
      ...values.map((name) => `function ${name}(...args) { const it = (${module} ??= require('${from}')).${name}; return new.target ? new it(...args) : it(...args); }`),
    ].join(' ');
  });
}

const familiesFile = join(explain, 'commands/families.ts');
/** The module of each family, and the one that completes them, as `families.ts` imports them: `./apk.ts`. */
const modules = new Map([...readFileSync(familiesFile, 'utf8').matchAll(importPattern)].map(([, name, from]) => [(name ?? '').trim(), from ?? '']));
const moduleOf = (name: string): string => modules.get(name) ?? '';

/** The families module with an index of names in place of the tables; `locate` tells where a module is required from. */
function lazyFamilies(locate: (module: string) => string): string {
  return `
    const names = ${JSON.stringify(Object.fromEntries(familyNames.map((family) => [family, Object.keys(loadFamily(family)).join(' ')])))};
    const load = { ${familyNames.map((family) => `${family}: () => require('${locate(moduleOf(family))}').${family}`).join(', ')} };
    let families;
    export const familyNames = Object.keys(names);
    export function familyOf(name) {
      families ??= new Map(familyNames.flatMap((family) => names[family].split(' ').map((one) => [one, family])));
      return families.get(name);
    }
    export const loadFamily = (family) => require('${locate(moduleOf('complete'))}').complete(load[family]?.() ?? {});
  `;
}

/** The folder of these bundles, beside the programs that use them. */
const lazyFolder = 'lazy';
const bundleOf = (module: string): string => `./${lazyFolder}/${basename(module, '.ts')}.cjs`;

/** Bundles of their own for the tables and the shell parser, which a program does not even read before it needs them. */
export const lazyEntries: Readonly<Record<string, string>> = {
  [`${lazyFolder}/unbash`]: 'unbash',
  ...Object.fromEntries([...familyNames, 'complete'].map((name) => [`${lazyFolder}/${basename(moduleOf(name), '.ts')}`, `server/explain/commands/${basename(moduleOf(name))}`])),
};

/** `distant`: what is lazy is in bundles of its own, made of `lazyEntries`. Only Node can load them. */
export const lazyModules = ({ distant }: { readonly distant: boolean }): Plugin => ({
  name: 'lazy modules',
  setup(build) {
    if (distant) {
      build.onResolve({ filter: /^unbash$/ }, ({ kind }) => (kind === 'require-call' ? { path: bundleOf('unbash'), external: true } : undefined));
      build.onResolve({ filter: new RegExp(`^\\./${lazyFolder}/\\w+\\.cjs$`) }, ({ path }) => ({ path, external: true }));
    }
    build.onLoad({ filter: /[\\/]server[\\/]explain[\\/].*\.ts$/ }, async ({ path }) => {
      if (path === familiesFile) return { contents: lazyFamilies(distant ? bundleOf : (module) => module), loader: 'js', resolveDir: join(explain, 'commands') };
      const isLazy = lazyImports[path];
      return isLazy ? { contents: withLazyImports(await readFile(path, 'utf8'), isLazy), loader: 'ts' } : undefined;
    });
  },
});
