/** Builds everything that the extension ships into `dist/`. `--watch`: again at each change. */
import { build, context, type BuildOptions } from 'esbuild';
import { watch } from 'node:fs';
import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { tutorials } from '../walkthroughs/index.ts';
import { lazyModules, lazyEntries } from './lazyModules.ts';
import { dist, root } from './layout.ts';
import { publishPages } from './pages.ts';

const watching = process.argv.includes('--watch');

const common: BuildOptions = {
  absWorkingDir: root,
  bundle: true,
  sourcemap: watching ? 'linked' : false,
  minify: !watching,
  target: 'es2023',
  logLevel: 'warning',
};
const node: BuildOptions = { ...common, platform: 'node', format: 'cjs', mainFields: ['module', 'main'] };

const bundles: BuildOptions[] = [
  {
    ...node,
    entryPoints: { extension: 'client/extension.ts' },
    outExtension: { '.js': '.cjs' },
    outdir: 'dist',
    external: ['vscode'],
    // dockerode can speak SSH by itself and build through gRPC sessions. We do neither: SSH goes through
    // the system's `ssh` as the docker CLI does it, and builds run in the terminal.
    alias: {
      ssh2: './tools/empty.cjs',
      '@grpc/grpc-js': './tools/empty.cjs',
      '@grpc/proto-loader': './tools/empty.cjs',
      protobufjs: './tools/empty.cjs',
    },
  },
  {
    ...node,
    entryPoints: { server: 'server/node.ts', explain: 'server/cli.ts', ...lazyEntries },
    plugins: [lazyModules({ distant: true })],
    outExtension: { '.js': '.cjs' },
    outdir: 'dist',
  },
  { ...common, platform: 'browser', format: 'iife', conditions: ['browser'], entryPoints: { 'server-browser': 'server/browser.ts' }, plugins: [lazyModules({ distant: false })], outdir: 'dist' },
];

async function publish(): Promise<void> {
  await publishPages(tutorials);
  for (const { id } of tutorials) {
    await cp(join(root, 'walkthroughs', id, 'files'), join(dist, 'files', id), { recursive: true });
  }
}

if (watching) {
  for (const options of bundles) await (await context({ ...options, logLevel: 'info' })).watch();
  const again = () => publish().catch((error: unknown) => console.error(error instanceof Error ? error.message : error));
  await again();
  for (const folder of ['walkthroughs', 'media']) watch(join(root, folder), { recursive: true }, () => void again());
} else {
  await rm(dist, { recursive: true, force: true });
  await Promise.all([...bundles.map((options) => build(options)), publish()]);
}
