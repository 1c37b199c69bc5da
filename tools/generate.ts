/**
 * Makes package.json's `contributes` and the `package.nls` files from the catalogue and the tutorials.
 * `--check`: writes nothing and fails when what is checked in differs.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { contributes, texts } from './contributions.ts';
import { root } from './layout.ts';
import { locales } from '../shared/locale.ts';
import { tutorials } from '../walkthroughs/index.ts';

/** The generated files by name, as they must be checked in. */
export async function generated(): Promise<Map<string, string>> {
  const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as Record<string, unknown>;
  const files = new Map([['package.json', json({ ...manifest, contributes: contributes(tutorials) })]]);
  for (const locale of locales) {
    const suffix = locale === 'en' ? '' : `.${locale}`;
    files.set(`package.nls${suffix}.json`, json(Object.fromEntries([...texts()].map(([key, text]) => [key, text[locale]]))));
  }
  return files;
}

/** Names of the generated files that differ from what stands in the repository. */
export async function stale(): Promise<string[]> {
  const names: string[] = [];
  for (const [name, content] of await generated()) {
    const present = await readFile(join(root, name), 'utf8').catch(() => '');
    if (present !== content) names.push(name);
  }
  return names;
}

const json = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`;

if (process.argv[1]?.endsWith('generate.ts')) {
  const names = await stale();
  if (process.argv.includes('--check')) {
    if (names.length > 0) {
      console.error(`Stale: ${names.join(', ')}. Run: npm run generate`);
      process.exitCode = 1;
    }
  } else {
    for (const [name, content] of await generated()) await writeFile(join(root, name), content);
    console.log(names.length > 0 ? `Generated ${names.join(', ')}` : 'Nothing to generate');
  }
}
