/** The servers that are compared, bundled as extensions ship them. */
import { mkdtemp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type BuildOptions } from 'esbuild';
import { lazyModules, lazyEntries } from '../../tools/lazyModules.ts';

const root = join(import.meta.dirname, '../..');

/** `empty again` is the same file as `empty`: what differs between the two is noise. */
export const serverNames = ['empty', 'empty again', 'ours', 'peer'] as const;
export type ServerName = (typeof serverNames)[number];

export interface Servers {
  readonly folder: string;
  readonly files: Readonly<Record<ServerName, string>>;
  readonly version: string;
}

export async function bundleServers(): Promise<Servers> {
  // Inside the repository, where nothing has to be installed for it.
  const folder = await mkdtemp(join(root, 'node_modules/.bench-'));
  const common: BuildOptions = { absWorkingDir: root, bundle: true, minify: true, platform: 'node', format: 'cjs', target: 'es2023', mainFields: ['module', 'main'], logLevel: 'error' };
  const file = (name: string): string => join(folder, `${name}.cjs`);
  const peerEntry = join(folder, 'peer-entry.cjs');
  await writeFile(peerEntry, "require('dockerfile-language-server-nodejs/lib/server.js');\n");
  await Promise.all([
    build({ ...common, entryPoints: ['test/bench/emptyServer.ts'], outfile: file('empty') }),
    build({ ...common, entryPoints: { ours: 'server/node.ts', ...lazyEntries }, outdir: folder, outExtension: { '.js': '.cjs' }, plugins: [lazyModules({ distant: true })] }),
    build({ ...common, entryPoints: [peerEntry], outfile: file('peer') }),
  ]);
  const { version } = (await import('dockerfile-language-server-nodejs/package.json', { with: { type: 'json' } })) as { version: string };
  return { folder, files: { empty: file('empty'), 'empty again': file('empty'), ours: file('ours'), peer: file('peer') }, version };
}
