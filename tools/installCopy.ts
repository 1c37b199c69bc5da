/** Installs the built extension as VS Code would unpack it: only what it ships, into a folder of extensions. */
import { cp, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './layout.ts';

/** Everything that the extension needs at run time, from the repository's root. */
export const shipped: readonly string[] = ['package.json', 'package.nls.json', 'package.nls.zh-cn.json', 'dist', 'media/icon.png', 'LICENSE'];

/**
 * @param extensions VS Code's extensions folder, before it is first read: VS Code lists what it finds there then.
 * @returns the folder of the copy.
 */
export async function installCopy(extensions: string): Promise<string> {
  const { publisher, name, version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as Record<string, string>;
  const target = join(extensions, `${publisher}.${name}-${version}`);
  await mkdir(target, { recursive: true });
  for (const entry of shipped) await cp(join(root, entry), join(target, entry), { recursive: true });
  return target;
}
